package org.homeward.people.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.facts.Facts;
import org.homeward.facts.Membership;
import org.homeward.facts.Subject;
import org.homeward.journal.Recording;
import org.homeward.people.Clusters;
import org.homeward.people.Clusters.Pair;
import org.homeward.people.model.Link;
import org.homeward.people.model.Link.State;
import org.homeward.people.model.Links;
import org.homeward.people.model.Matcher.Known;
import org.homeward.people.model.Registered;

/// Works the clusters out anew around records whose links changed, and writes what became
/// different: here, and in the facts, so that figures follow.
final class Regroup {
    private final Vault vault;
    private final Links links;
    private final Facts facts;

    Regroup(Vault vault, Links links, Facts facts) {
        this.vault = vault;
        this.links = links;
        this.facts = facts;
    }

    /// @param touched records that ended or returned, and both records of every changed link
    void around(Recording recording, Collection<UUID> touched) {
        if (!touched.isEmpty()) {
            vault.linking().run(() -> regroup(recording, touched));
        }
    }

    private void regroup(Recording recording, Collection<UUID> touched) {
        var decisions = connected(touched);
        var members =
                vault.records().byRecord(reached(touched, decisions)).stream()
                        .sorted(Comparator.comparingInt(Registered::number))
                        .collect(
                                Collectors.toMap(
                                        Registered::record,
                                        Function.identity(),
                                        (one, _) -> one,
                                        LinkedHashMap::new));
        var clusters = clusters(members, decisions);
        var before = links.heads(members.keySet());
        var changes = clusters.changes(before, Function.identity());
        if (changes.isEmpty()) {
            return;
        }
        links.assign(recording, changes);
        facts.assign(recording, memberships(members, changes));
    }

    private static List<Membership> memberships(
            Map<UUID, Registered> members, Map<UUID, UUID> changes) {
        var memberships = new ArrayList<Membership>(changes.size());
        changes.forEach(
                (record, head) ->
                        memberships.add(
                                new Membership(
                                        new Subject.Person(forStatistics(members, record)),
                                        forStatistics(members, head))));
        return memberships;
    }

    private static UUID forStatistics(Map<UUID, Registered> members, UUID record) {
        var member = members.get(record);
        if (member == null) {
            throw new IllegalStateException("a cluster names a record that is not there");
        }
        return member.references().forStatistics();
    }

    /// Every decision on pairs of the records and of those that they are linked to, near or far.
    private Collection<Link> connected(Collection<UUID> touched) {
        var decisions = new LinkedHashMap<Set<UUID>, Link>();
        var seen = new HashSet<>(touched);
        Collection<UUID> frontier = seen;
        while (!frontier.isEmpty()) {
            var next = new HashSet<UUID>();
            for (var link : links.touching(frontier)) {
                decisions.put(Set.of(link.low(), link.high()), link);
                if (link.isLinked()) {
                    next.add(link.low());
                    next.add(link.high());
                }
            }
            next.removeAll(seen);
            seen.addAll(next);
            frontier = List.copyOf(next);
        }
        return decisions.values();
    }

    private static Set<UUID> reached(Collection<UUID> touched, Collection<Link> decisions) {
        var reached = new HashSet<>(touched);
        for (var link : decisions) {
            if (link.isLinked()) {
                reached.add(link.low());
                reached.add(link.high());
            }
        }
        return reached;
    }

    private Clusters<UUID> clusters(Map<UUID, Registered> members, Collection<Link> decisions) {
        var linked = new ArrayList<Link>();
        var apart = new ArrayList<Pair<UUID>>();
        var decided = new HashSet<Set<UUID>>();
        for (var link : decisions) {
            if (link.isLinked()
                    && isPresent(members, link.low())
                    && isPresent(members, link.high())) {
                linked.add(link);
                if (link.maker() == Link.Maker.USER) {
                    decided.add(Set.of(link.low(), link.high()));
                }
            } else if (link.state() == State.APART) {
                apart.add(new Pair<>(link.low(), link.high()));
            }
        }
        apart.addAll(contradictions(members.keySet(), linked, decided));
        linked.sort(strongestFirst(members));
        return Clusters.of(
                List.copyOf(members.keySet()),
                linked.stream().map(link -> new Pair<>(link.low(), link.high())).toList(),
                apart);
    }

    private static boolean isPresent(Map<UUID, Registered> members, UUID record) {
        var member = members.get(record);
        return member != null && member.isPresent();
    }

    /// Pairs of one component whose numbers say that they are two persons, unless a user has said
    /// of that very pair that they are one.
    private List<Pair<UUID>> contradictions(
            Set<UUID> members, List<Link> linked, Set<Set<UUID>> decided) {
        var components =
                Clusters.of(
                        List.copyOf(members),
                        linked.stream().map(link -> new Pair<>(link.low(), link.high())).toList(),
                        List.of());
        var known = new HashMap<UUID, Known>();
        vault.records().known(members).forEach(record -> known.put(record.record(), record));
        var pairs = new ArrayList<Pair<UUID>>();
        for (var component : components.groups()) {
            for (int one = 0; one < component.size(); one++) {
                for (int other = one + 1; other < component.size(); other++) {
                    var mine = known.get(component.get(one));
                    var theirs = known.get(component.get(other));
                    if (mine != null
                            && theirs != null
                            && mine.isSurelyNot(theirs)
                            && !decided.contains(Set.of(mine.record(), theirs.record()))) {
                        pairs.add(new Pair<>(mine.record(), theirs.record()));
                    }
                }
            }
        }
        return pairs;
    }

    private static Comparator<Link> strongestFirst(Map<UUID, Registered> members) {
        return Comparator.comparing(Link::reason)
                .thenComparing(link -> older(members, link))
                .thenComparing(link -> younger(members, link));
    }

    private static int older(Map<UUID, Registered> members, Link link) {
        return Math.min(number(members, link.low()), number(members, link.high()));
    }

    private static int younger(Map<UUID, Registered> members, Link link) {
        return Math.max(number(members, link.low()), number(members, link.high()));
    }

    private static int number(Map<UUID, Registered> members, UUID record) {
        var member = members.get(record);
        return member == null ? Integer.MAX_VALUE : member.number();
    }
}
