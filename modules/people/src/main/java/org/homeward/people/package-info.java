/// One person, many records: the identity vault, references for each side of the wall, and linkage.
///
/// Scope: keeps each agency's record of a person as it was sent, sealed; says which records are one
/// person, with undo; finds persons by name for those entitled. Not here: what happened to a person
/// (protection, justice) and any count of persons (figures).
@NullMarked
package org.homeward.people;

import org.jspecify.annotations.NullMarked;
