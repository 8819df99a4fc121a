package org.homeward.people.work;

import java.util.Collection;
import java.util.UUID;
import org.homeward.journal.Recording;
import org.homeward.people.Side;
import org.homeward.people.model.MatchKeys;
import org.homeward.people.model.NameIndex;
import org.homeward.people.model.PersonRecords.Revision;
import org.homeward.people.model.Registered;

/// Ends records that their agency withdrew. Links count only between present records.
final class EndRecords {
    private static final byte[] NO_CONTENT = {};

    private final Vault vault;
    private final Regroup regroup;
    private final NameIndex names;

    EndRecords(Vault vault, Regroup regroup, NameIndex names) {
        this.vault = vault;
        this.regroup = regroup;
        this.names = names;
    }

    void handle(Recording recording, Side side, Collection<UUID> onSide) {
        if (onSide.isEmpty()) {
            return;
        }
        vault.records().lock(side);
        var ended =
                vault.records().byReference(side, onSide).stream()
                        .filter(Registered::isPresent)
                        .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                        .toList();
        if (ended.isEmpty()) {
            return;
        }
        var revisions =
                ended.stream()
                        .map(
                                record ->
                                        new Revision(
                                                record.record(),
                                                record.revision() + 1,
                                                NO_CONTENT,
                                                null,
                                                MatchKeys.NONE))
                        .toList();
        vault.records().revise(recording, revisions);
        regroup.around(recording, ended.stream().map(Registered::record).toList());
        vault.records()
                .afterCommit(
                        () ->
                                ended.forEach(
                                        record ->
                                                names.remove(
                                                        record.number(), record.revision() + 1)));
    }
}
