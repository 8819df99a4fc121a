package org.homeward.people.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.journal.ActId;
import org.homeward.journal.Recording;
import org.homeward.people.PersonReferences;
import org.homeward.people.Side;
import org.homeward.people.model.Registered.State;
import org.jspecify.annotations.Nullable;

/// Where records are kept; rows are only added.
public interface PersonRecords {
    /// Waits until no other act changes records of this side, and keeps others out until the
    /// transaction ends: two acts that each see half of a cluster would both count it.
    void lock(Side side);

    /// [#lock] for somebody who waits for a page.
    ///
    /// @throws org.homeward.database.Busy while a file is being published
    void lockSoon(Side side);

    /// The records that agencies hold under these numbers, by place in the list given.
    Map<Integer, Registered> find(Side side, List<RowIdentity> rows);

    /// Registers new records and answers with their numbers, in the order given.
    List<Integer> add(Recording recording, Side side, List<Addition> additions);

    void revise(Recording recording, List<Revision> revisions);

    List<Registered> byReference(Side side, Collection<UUID> onSide);

    List<Registered> byRecord(Collection<UUID> records);

    List<Registered> byNumber(Collection<Integer> numbers);

    /// Present records that share at least one fingerprint with those given, each once.
    List<Matcher.Known> sharingKeys(Collection<MatchKeys> keys);

    /// The fingerprints of present records.
    List<Matcher.Known> known(Collection<UUID> records);

    /// Present records with one of these fingerprints as identity number or phone, at most 100.
    List<Matcher.Known> withNumber(Collection<UUID> keys);

    /// What the newest revision of a record says; empty when it ended.
    Map<UUID, SealedIdentity> sealed(Collection<UUID> records);

    /// What records said when the newest of some of their acts had written them; absent where that
    /// revision ended the record.
    Map<UUID, SealedIdentity> sealedBy(Map<UUID, Set<ActId>> acts);

    /// The revisions of a record, oldest first.
    List<Written> revisionsOf(UUID record);

    /// Runs an action once the transaction at work has been committed.
    void afterCommit(Runnable action);

    /// An agency's own number of a record, as a keyed hash.
    record RowIdentity(AgencyId agency, byte[] numberHash) {}

    /// A record that was not known before.
    record Addition(UUID record, RowIdentity row, PersonReferences references) {}

    /// A new state of a record; an ended one holds neither identity nor fingerprints.
    record Revision(
            UUID record,
            int revision,
            byte[] contentHash,
            @Nullable SealedIdentity identity,
            MatchKeys keys) {
        public State state() {
            return identity == null ? State.ENDED : State.PRESENT;
        }
    }

    /// That an act wrote a revision.
    record Written(int revision, ActId act, State state) {}
}
