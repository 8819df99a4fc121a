package org.homeward.justice.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.journal.Recording;

/// Where decisions on pairs of cases are kept, and which cluster follows from them.
public interface CaseLinks {
    /// Waits until no other act links cases, and keeps others out until the transaction ends.
    void lock();

    /// [#lock] for somebody who waits for a page.
    ///
    /// @throws org.homeward.database.Busy while a file is being published
    void lockSoon();

    /// Pairs of live records of two agencies that may be one case, each with one of those given.
    List<Likeness> alike(Collection<UUID> records);

    /// The newest decision on each pair that one of the records belongs to.
    List<CaseLink> touching(Collection<UUID> records);

    Optional<CaseLink> between(UUID one, UUID other);

    void write(Recording recording, List<CaseLink> links);

    /// Of these records those that hold, in the order in which they became known.
    List<UUID> oldestFirst(Collection<UUID> records);

    /// The agencies whose records these are, where they hold.
    Map<UUID, AgencyId> agencies(Collection<UUID> records);

    /// The head of the cluster of each record, as last written; a record alone may have none.
    Map<UUID, UUID> heads(Collection<UUID> records);

    void assign(Recording recording, Map<UUID, UUID> heads);

    /// What two records have in common.
    record Likeness(
            UUID one, UUID other, boolean handover, boolean decision, boolean file, boolean place) {

        /// Why they are one case; empty when what they share is not enough.
        public Optional<CaseReason> reason() {
            if (handover) {
                return Optional.of(CaseReason.HANDOVER);
            }
            if (decision && file) {
                return Optional.of(CaseReason.BOTH_NUMBERS);
            }
            if (decision && place) {
                return Optional.of(CaseReason.DECISION_NUMBER);
            }
            return file && place ? Optional.of(CaseReason.FILE_NUMBER) : Optional.empty();
        }
    }
}
