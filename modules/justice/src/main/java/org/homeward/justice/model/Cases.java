package org.homeward.justice.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Grant;
import org.homeward.base.AgencyId;
import org.homeward.database.ListLength;
import org.homeward.journal.ActId;

/// The case files. Whoever asks sees what the grant, on class J, reaches; the rest is absent.
public interface Cases {
    Optional<CaseFile> find(Grant grant, UUID record);

    Optional<CaseFile> ofNumber(Grant grant, AgencyId agency, String recordNumber);

    /// The files that carry a number as their record's, decision's or file's, as
    /// [CaseNumber] compares numbers.
    List<CaseFile> withNumber(Grant grant, String typed, int limit);

    /// The revisions of a file, oldest first.
    List<Revision> history(Grant grant, UUID record);

    List<CaseFile> list(Grant grant, Choice choice, int limit, int skip);

    default ListLength length(Grant grant, Choice choice) {
        return lengths(grant, List.of(choice)).getFirst();
    }

    /// The lengths of several lists, in the order given.
    List<ListLength> lengths(Grant grant, List<Choice> choices);

    /// What a file said after an act.
    record Revision(ActId act, CaseFile file) {}

    /// Which files a list shows; an empty part leaves the choice open.
    ///
    /// @param without a stage that has not been reached yet: what is still to be done
    record Choice(
            Optional<CaseStage> stage, Optional<CaseStage> without, Optional<String> offence) {
        public static final Choice ALL =
                new Choice(Optional.empty(), Optional.empty(), Optional.empty());

        public Choice stage(Optional<CaseStage> other) {
            return new Choice(other, without, offence);
        }

        public Choice without(Optional<CaseStage> other) {
            return new Choice(stage, other, offence);
        }

        public Choice offence(Optional<String> other) {
            return new Choice(stage, without, other);
        }
    }
}
