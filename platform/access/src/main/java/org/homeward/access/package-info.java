/// Agencies' users, roles, rights, grants, and the keys under which personal data is sealed.
///
/// Scope: who may do what, decided by the one matrix file; [org.homeward.access.Grant], without
/// which no
/// personal data is read; sealing per person. Not here: what the data means, and any page of a
/// module.
@NullMarked
package org.homeward.access;

import org.jspecify.annotations.NullMarked;
