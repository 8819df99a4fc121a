package org.homeward.people.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homeward.journal.Recording;
import org.homeward.people.model.Link;
import org.homeward.people.model.Link.Maker;
import org.homeward.people.model.Link.State;
import org.homeward.people.model.Links;
import org.homeward.people.model.MatchKeys;
import org.homeward.people.model.Matcher;
import org.homeward.people.model.Matcher.Changed;
import org.homeward.people.model.Matcher.Known;
import org.homeward.people.model.Matcher.Proposal;
import org.homeward.people.model.Matcher.Two;
import org.jspecify.annotations.Nullable;

/// Has new and corrected records matched, and turns the proposals into links by rule.
///
/// What a user decided on a pair stands, whatever a rule proposes. A link by rule that is no longer
/// proposed is dropped where a correction took its ground, and not because others came to share it.
final class MatchChanged {
    private final Matcher matcher;
    private final Matcher.Candidates candidates;
    private final Vault vault;
    private final Links links;
    private final Regroup regroup;

    MatchChanged(
            Matcher matcher,
            Matcher.Candidates candidates,
            Vault vault,
            Links links,
            Regroup regroup) {
        this.matcher = matcher;
        this.candidates = candidates;
        this.vault = vault;
        this.links = links;
        this.regroup = regroup;
    }

    /// @param revised those of the changed records that were known before
    /// @param before what those of them that were present then were known by
    void match(
            Recording recording,
            List<Changed> changed,
            Collection<UUID> revised,
            List<Known> before) {
        vault.linking().run(() -> matchAll(recording, changed, revised, before));
    }

    private void matchAll(
            Recording recording,
            List<Changed> changed,
            Collection<UUID> revised,
            List<Known> before) {
        var earlier = earlier(revised);
        var decisions = new ArrayList<Link>();
        var proposed = new LinkedHashSet<Set<UUID>>();
        for (var proposal : matcher.propose(changed, candidates)) {
            var pair = Set.of(proposal.one(), proposal.other());
            if (proposed.add(pair)) {
                decide(decisions, proposal, earlier.get(pair));
            }
        }
        var notProposed =
                earlier.entrySet().stream()
                        .filter(entry -> !proposed.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .filter(MatchChanged::isByRule)
                        .toList();
        decisions.addAll(dropped(notProposed, known(revised, before)));
        if (!decisions.isEmpty()) {
            links.write(recording, decisions);
        }
        regroup.around(recording, touched(decisions, earlier.values()));
    }

    /// A record that had ended said nothing.
    private static Map<UUID, MatchKeys> known(Collection<UUID> revised, List<Known> before) {
        var keys = new HashMap<UUID, MatchKeys>();
        revised.forEach(record -> keys.put(record, MatchKeys.NONE));
        before.forEach(record -> keys.put(record.record(), record.keys()));
        return keys;
    }

    /// @param before the keys of the revised records as they were
    private List<Link> dropped(List<Link> notProposed, Map<UUID, MatchKeys> before) {
        if (notProposed.isEmpty()) {
            return List.of();
        }
        var ends = new LinkedHashSet<UUID>();
        for (var link : notProposed) {
            ends.add(link.low());
            ends.add(link.high());
        }
        var now = new HashMap<UUID, Known>();
        vault.records().known(ends).forEach(record -> now.put(record.record(), record));
        return notProposed.stream()
                .filter(link -> !keepsGround(link, before, now))
                .map(link -> link.then(State.DROPPED, Maker.RULE, link.reason()))
                .toList();
    }

    /// A link with an ended record waits for its return; it joins nobody until then.
    private boolean keepsGround(Link link, Map<UUID, MatchKeys> before, Map<UUID, Known> present) {
        var low = present.get(link.low());
        var high = present.get(link.high());
        return low == null
                || high == null
                || matcher.keepsGround(
                        link.reason(),
                        new Two(asBefore(low, before), asBefore(high, before)),
                        new Two(low, high));
    }

    private static Known asBefore(Known now, Map<UUID, MatchKeys> before) {
        return new Known(
                now.record(),
                now.number(),
                now.agency(),
                before.getOrDefault(now.record(), now.keys()));
    }

    private Map<Set<UUID>, Link> earlier(Collection<UUID> revised) {
        var earlier = new LinkedHashMap<Set<UUID>, Link>();
        if (!revised.isEmpty()) {
            links.touching(revised)
                    .forEach(link -> earlier.put(Set.of(link.low(), link.high()), link));
        }
        return earlier;
    }

    private static void decide(List<Link> decisions, Proposal proposal, @Nullable Link before) {
        if (before == null) {
            decisions.add(
                    Link.first(
                            proposal.one(),
                            proposal.other(),
                            State.LINKED,
                            Maker.RULE,
                            proposal.reason()));
        } else if (before.state() == State.DROPPED
                || (isByRule(before) && before.reason() != proposal.reason())) {
            decisions.add(before.then(State.LINKED, Maker.RULE, proposal.reason()));
        }
    }

    private static boolean isByRule(Link link) {
        return link.isLinked() && link.maker() == Maker.RULE;
    }

    /// Ends of changed links, and of all links of a corrected record: its number may now contradict
    /// another one.
    private static Set<UUID> touched(Collection<Link> decisions, Collection<Link> earlier) {
        var touched = new LinkedHashSet<UUID>();
        for (var some : List.of(decisions, earlier)) {
            for (var link : some) {
                touched.add(link.low());
                touched.add(link.high());
            }
        }
        return touched;
    }
}
