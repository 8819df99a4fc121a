/// The published language of statistics: sealed fact records and nothing else.
///
/// Scope: what happened, coded: which event, when (with precision), where, by which agency, to
/// which
/// random reference with which traits. Not here: names, birth dates, free text, file or record
/// numbers;
/// a reader of facts must never be able to tell who somebody is.
@NullMarked
package org.homeward.facts;

import org.jspecify.annotations.NullMarked;
