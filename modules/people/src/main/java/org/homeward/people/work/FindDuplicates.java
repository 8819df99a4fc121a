package org.homeward.people.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.access.Grant;
import org.homeward.people.Persons.DuplicateHint;
import org.homeward.people.ReceivedPerson;
import org.homeward.people.Side;
import org.homeward.people.model.Matcher;
import org.homeward.people.model.Matcher.Changed;
import org.homeward.people.model.Matcher.Proposal;
import org.homeward.people.model.PersonRecords.RowIdentity;
import org.homeward.people.model.Registered;

/// Finds, for persons who are about to be recorded, records that are probably of the same ones.
/// Writes nothing.
final class FindDuplicates {
    private static final int MOST_HINTS = 3;

    private final Vault vault;
    private final Matcher matcher;
    private final Matcher.Candidates candidates;

    FindDuplicates(Vault vault, Matcher matcher, Matcher.Candidates candidates) {
        this.vault = vault;
        this.matcher = matcher;
        this.candidates = candidates;
    }

    List<List<DuplicateHint>> handle(Grant grant, Side side, List<ReceivedPerson> persons) {
        if (persons.isEmpty()) {
            return List.of();
        }
        var changed = asIfReceived(side, persons);
        var proposals = matcher.propose(changed, candidates);
        var others = others(grant, proposals);
        var hints = new HashMap<UUID, List<DuplicateHint>>();
        for (var proposal : proposals) {
            var other = others.get(proposal.other());
            if (other != null) {
                hints.computeIfAbsent(proposal.one(), _ -> new ArrayList<>())
                        .add(
                                new DuplicateHint(
                                        other.references().onSide(), proposal.reason().wordsKey()));
            }
        }
        return changed.stream()
                .map(person -> hints.getOrDefault(person.record(), List.of()))
                .map(found -> found.stream().limit(MOST_HINTS).toList())
                .toList();
    }

    /// The persons under the ids of their records, or, where there is none yet, under ids that no
    /// record has.
    private List<Changed> asIfReceived(Side side, List<ReceivedPerson> persons) {
        var rows =
                persons.stream()
                        .map(
                                person ->
                                        new RowIdentity(
                                                person.agency(),
                                                vault.fingerprints()
                                                        .ofRecordNumber(
                                                                side,
                                                                person.agency(),
                                                                person.recordNumber())))
                        .toList();
        var known = vault.records().find(side, rows);
        var changed = new ArrayList<Changed>(persons.size());
        var used = new HashSet<UUID>();
        for (int at = 0; at < persons.size(); at++) {
            var person = persons.get(at);
            var record = known.get(at);
            var id = record == null ? new UUID(0, at) : record.record();
            changed.add(
                    new Changed(
                            used.add(id) ? id : new UUID(0, at),
                            person.agency(),
                            person.identity(),
                            vault.fingerprints().of(side, person.identity())));
        }
        return changed;
    }

    private Map<UUID, Registered> others(Grant grant, List<Proposal> proposals) {
        var ids = proposals.stream().map(Proposal::other).collect(Collectors.toSet());
        return vault.records().byRecord(ids).stream()
                .filter(record -> grant.reach().covers(record.agency()))
                .collect(Collectors.toMap(Registered::record, Function.identity()));
    }
}
