/// Acts, their gapless order and the tree over them.
///
/// Scope: one use case that changed something is one *act*, written in the transaction of its rows;
/// a
/// committed act gets the next *position* and a leaf of the tree of record. Not here: who may act
/// (access),
/// what an act means to a module, reads of sealed data.
@NullMarked
package org.homeward.journal;

import org.jspecify.annotations.NullMarked;
