package org.homeward.people.work;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
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
import org.homeward.people.model.Matcher;
import org.homeward.people.model.Matcher.Changed;
import org.homeward.people.model.Matcher.Proposal;
import org.jspecify.annotations.Nullable;

/// Has new and corrected records matched, and turns the proposals into links by rule.
///
/// What a user decided on a pair stands, whatever a rule proposes. A link by rule that is no longer
/// proposed has lost its ground and is dropped.
final class MatchChanged {
    private final Matcher matcher;
    private final Matcher.Candidates candidates;
    private final Links links;
    private final Regroup regroup;

    MatchChanged(Matcher matcher, Matcher.Candidates candidates, Links links, Regroup regroup) {
        this.matcher = matcher;
        this.candidates = candidates;
        this.links = links;
        this.regroup = regroup;
    }

    /// @param revised those of the changed records that were known before
    void match(Recording recording, List<Changed> changed, Collection<UUID> revised) {
        var earlier = earlier(revised);
        var decisions = new ArrayList<Link>();
        var proposed = new LinkedHashSet<Set<UUID>>();
        for (var proposal : matcher.propose(changed, candidates)) {
            var pair = Set.of(proposal.one(), proposal.other());
            if (proposed.add(pair)) {
                decide(decisions, proposal, earlier.get(pair));
            }
        }
        earlier.forEach(
                (pair, link) -> {
                    if (isByRule(link) && !proposed.contains(pair)) {
                        decisions.add(link.then(State.DROPPED, Maker.RULE, link.reason()));
                    }
                });
        if (!decisions.isEmpty()) {
            links.write(recording.act(), decisions);
            recording.include(digest(decisions));
        }
        regroup.around(recording, touched(decisions, earlier.values()));
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

    static byte[] digest(List<Link> decisions) {
        var bytes = ByteBuffer.allocate(decisions.size() * 40);
        for (var link : decisions) {
            bytes.putLong(link.low().getMostSignificantBits())
                    .putLong(link.low().getLeastSignificantBits())
                    .putLong(link.high().getMostSignificantBits())
                    .putLong(link.high().getLeastSignificantBits())
                    .putInt(link.revision())
                    .putInt(link.state().ordinal());
        }
        return bytes.array();
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
