/// Record linkage on the command line, for any table: `homeward link`.
///
/// Scope: read a table of text (`table`), read and write what is compared and what was learned
/// (`model`), ready models that recognise a table's columns by their headings (`profile`), write
/// clusters and pairs (`write`) and a report (`report`), and say all of it in the user's language
/// (`say`). Uses the library `org.homeward.linkage` and nothing else of the house.
@NullMarked
package org.homeward.linkage.command;

import org.jspecify.annotations.NullMarked;
