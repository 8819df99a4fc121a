/// Takes in what agencies send: their files, first as a dry run, then all or nothing.
///
/// Scope: reading CSV and XLSX, headings, codes, dates and units; row errors; receipts; revisions
/// and withdrawal of files. Not here: what a row means. Each kind of file is registered by the
/// module whose side it speaks for, which intake does not know.
@NullMarked
package org.homeward.intake;

import org.jspecify.annotations.NullMarked;
