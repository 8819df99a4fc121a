/// One target for each parser of input that strangers write: files of agencies, their cells, dates
/// and periods, the address of a figure.
///
/// Scope: what must hold of a parser whatever it is given. A target takes bytes and fails by an
/// exception; `fuzz/seeds` holds what it starts from, and what was once found. Not here: the
/// fuzzer, which only `./homeward check --fuzz` fetches.
@NullMarked
package org.homeward.fuzz;

import org.jspecify.annotations.NullMarked;
