package org.homeward.people.model;

import java.util.UUID;
import org.homeward.base.UserId;

/// That a record is to be erased, or was.
///
/// @param by who asked, or in the second revision who confirmed
public record Erasure(UUID record, State state, Reason reason, UserId by) {
    /// How far it is.
    public enum State {
        ASKED,
        ERASED
    }

    /// Why; a code and never free text, which could say who.
    public enum Reason {
        /// The person, or who speaks for them, asked for it.
        PERSON_ASKED,
        /// The time for which it may be kept is over.
        TIME_OVER,
        /// It should never have been recorded.
        RECORDED_IN_ERROR,
        /// A court or an authority ordered it.
        ORDERED;

        /// As it is typed and kept, such as `person-asked`.
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
