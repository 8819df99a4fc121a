package org.homeward.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Grant;
import org.homeward.journal.ActId;
import org.homeward.journal.Recording;

/// The register of persons' records, for the modules of both sides.
public interface Persons {
    /// Keeps the records as sent: new ones get references and a key, changed ones a new revision,
    /// equal ones stay. Then matches what is new or changed and says so to facts. Answers in the
    /// order given; of two rows with one record number the later one counts.
    List<PersonReferences> receive(Recording recording, Side side, List<ReceivedPerson> persons);

    /// Ends records (a withdrawn row); their links end with them.
    void withdraw(Recording recording, Side side, Collection<UUID> onSide);

    /// Brings records back to what they said before, where a file that changed them is taken back;
    /// answers in the order given.
    List<PersonReferences> restore(Recording recording, Side side, List<Earlier> earlier);

    /// Which of the persons given are probably the same as one given before them, for the dry run:
    /// for each, up to three hints. Looks at nothing but what is given: whoever sends a file must
    /// not learn from it who is recorded already (decision 0037). Reviewers meet those pairs after
    /// publishing.
    List<List<DuplicateHint>> alike(Side side, List<ReceivedPerson> persons);

    /// The identity behind a reference of one side; empty when there is none or the grant does not
    /// reach it. The grant is for reading class I; the home address is of class L and stays empty.
    Optional<Identity> identity(Grant grant, Side side, UUID onSide);

    /// The home address behind a reference of one side, for a grant for reading class L.
    Optional<String> homeAddress(Grant grant, Side side, UUID onSide);

    /// Other records of the same person on the same side, as references, as far as the grant (on
    /// class I or the side's own class) reaches.
    List<UUID> samePerson(Grant grant, Side side, UUID onSide);

    /// What a record said once.
    ///
    /// @param acts it says again what the newest revision that one of these acts wrote says
    record Earlier(UUID onSide, Set<ActId> acts) {
        public Earlier {
            acts = Set.copyOf(acts);
        }
    }

    /// Another of the persons given is probably the same.
    ///
    /// @param place of that one in the list given, 0 for the first
    /// @param reasonKey words key such as `people.match.same_identity_number`
    record DuplicateHint(int place, String reasonKey) {}
}
