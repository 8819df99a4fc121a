package org.homeward.justice.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Grant;
import org.homeward.base.AgencyId;
import org.homeward.database.ListLength;

/// The suspects' files. Whoever asks sees what the grant, on class J, reaches; the rest is absent.
public interface Suspects {
    Optional<SuspectFile> find(Grant grant, UUID record);

    /// The file that an agency keeps under a person's reference.
    Optional<SuspectFile> ofPerson(Grant grant, UUID person);

    /// The files whose record has that number.
    List<SuspectFile> withNumber(Grant grant, String recordNumber, int limit);

    /// The suspects that an agency names in a case.
    List<SuspectFile> ofCase(Grant grant, AgencyId agency, String caseNumber);

    List<SuspectFile> list(Grant grant, Choice choice, int limit, int skip);

    default ListLength length(Grant grant, Choice choice) {
        return lengths(grant, List.of(choice)).getFirst();
    }

    /// The lengths of several lists, in the order given.
    List<ListLength> lengths(Grant grant, List<Choice> choices);

    /// Which files a list shows; an empty part leaves the choice open.
    record Choice(Optional<SuspectEvent> event) {
        public static final Choice ALL = new Choice(Optional.empty());
    }
}
