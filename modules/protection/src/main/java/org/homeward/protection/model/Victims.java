package org.homeward.protection.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Grant;
import org.homeward.database.ListLength;
import org.homeward.journal.ActId;

/// The victims' files. Whoever asks sees what the grant, on class P, reaches; the rest is absent.
public interface Victims {
    Optional<VictimFile> find(Grant grant, UUID record);

    /// The file that an agency keeps under a person's reference.
    Optional<VictimFile> ofPerson(Grant grant, UUID person);

    /// The files whose record has that number.
    List<VictimFile> withNumber(Grant grant, String recordNumber, int limit);

    /// The revisions of a file, oldest first.
    List<Revision> history(Grant grant, UUID record);

    List<VictimFile> list(Grant grant, Choice choice, int limit, int skip);

    default ListLength length(Grant grant, Choice choice) {
        return lengths(grant, List.of(choice)).getFirst();
    }

    /// The lengths of several lists, in the order given.
    List<ListLength> lengths(Grant grant, List<Choice> choices);

    /// What a file said after an act.
    record Revision(ActId act, VictimFile file) {}

    /// Which files a list shows; an empty part leaves the choice open.
    ///
    /// @param without an event that has not happened yet: what is still to be done
    record Choice(
            Optional<VictimEvent> event, Optional<VictimEvent> without, Optional<String> form) {
        public static final Choice ALL =
                new Choice(Optional.empty(), Optional.empty(), Optional.empty());

        public Choice event(Optional<VictimEvent> other) {
            return new Choice(other, without, form);
        }

        public Choice without(Optional<VictimEvent> other) {
            return new Choice(event, other, form);
        }

        public Choice form(Optional<String> other) {
            return new Choice(event, without, other);
        }
    }
}
