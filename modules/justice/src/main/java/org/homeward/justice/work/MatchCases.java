package org.homeward.justice.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.Right;
import org.homeward.access.Rights;
import org.homeward.base.AgencyId;
import org.homeward.facts.Facts;
import org.homeward.facts.Membership;
import org.homeward.journal.Recording;
import org.homeward.justice.facts.CaseFacts;
import org.homeward.justice.model.CaseLink;
import org.homeward.justice.model.CaseLink.Maker;
import org.homeward.justice.model.CaseLink.State;
import org.homeward.justice.model.CaseLinks;
import org.homeward.people.Clusters;
import org.homeward.people.Clusters.Pair;

/// Finds which records of several agencies are one case, and tells figures so.
///
/// One case comes from the border guard, the police and the procuracy. Two records of one agency
/// are never one case, not through a third record either, unless somebody's decisions join them:
/// the agency numbers its own cases. What somebody decided on a pair stands.
///
/// Where two records are to stay apart and a third is linked to both, one of its links gives way:
/// that with the weaker reason ([CaseReason], a decision being the strongest), then that whose
/// older record is the younger one, then that whose younger record is. It stays written, and holds
/// again as soon as the contradiction is gone.
public final class MatchCases {
    private static final Right LINK = Right.of(DataClass.J, Action.UPDATE);
    private static final String SERVICE = "linkage";

    private final CaseLinks links;
    private final Facts facts;
    private final CaseFacts caseFacts;
    private final Rights rights;

    public MatchCases(CaseLinks links, Facts facts, CaseFacts caseFacts, Rights rights) {
        this.links = links;
        this.facts = facts;
        this.caseFacts = caseFacts;
        this.rights = rights;
    }

    /// The right to the records and links of every agency, which only the service has that links
    /// them.
    static Grant linking(Rights rights) {
        return rights.forService(LINK, SERVICE);
    }

    /// @param changed records that are new, revised, ended or restored
    void match(Recording recording, Collection<UUID> changed) {
        if (!changed.isEmpty()) {
            linking(rights).run(() -> matchAll(recording, changed));
        }
    }

    private void matchAll(Recording recording, Collection<UUID> changed) {
        links.lock();
        var earlier = new LinkedHashMap<Set<UUID>, CaseLink>();
        links.touching(changed).forEach(link -> earlier.put(Set.of(link.low(), link.high()), link));
        var decisions = new ArrayList<CaseLink>();
        var alike = new LinkedHashSet<Set<UUID>>();
        for (var likeness : links.alike(changed)) {
            var pair = Set.of(likeness.one(), likeness.other());
            var reason = likeness.reason();
            if (reason.isPresent() && alike.add(pair)) {
                var before = Optional.ofNullable(earlier.get(pair));
                if (before.isEmpty()) {
                    decisions.add(
                            CaseLink.first(
                                    likeness.one(),
                                    likeness.other(),
                                    State.LINKED,
                                    Maker.RULE,
                                    reason.get()));
                } else if (before.get().state() == State.DROPPED
                        || (before.get().isByRule() && before.get().reason() != reason.get())) {
                    decisions.add(before.get().then(State.LINKED, Maker.RULE, reason.get()));
                }
            }
        }
        earlier.forEach(
                (pair, link) -> {
                    if (link.isByRule() && !alike.contains(pair)) {
                        decisions.add(link.then(State.DROPPED, Maker.RULE, link.reason()));
                    }
                });
        decide(recording, decisions, changed);
    }

    /// Writes decisions and what follows from them; for callers that hold [#linking].
    ///
    /// @param changed records that may have come or gone besides
    void decide(Recording recording, List<CaseLink> decisions, Collection<UUID> changed) {
        if (!decisions.isEmpty()) {
            links.write(recording, decisions);
        }
        var touched = new LinkedHashSet<UUID>();
        for (var link : decisions) {
            touched.add(link.low());
            touched.add(link.high());
        }
        links.touching(changed).stream()
                .filter(CaseLink::isLinked)
                .forEach(
                        link -> {
                            touched.add(link.low());
                            touched.add(link.high());
                        });
        if (!touched.isEmpty()) {
            regroup(recording, touched);
        }
    }

    private void regroup(Recording recording, Set<UUID> touched) {
        var decisions = connected(touched);
        var reached = new LinkedHashSet<>(touched);
        for (var link : decisions) {
            if (link.isLinked()) {
                reached.add(link.low());
                reached.add(link.high());
            }
        }
        var members = links.oldestFirst(reached);
        var linked = strongestFirst(members, decisions);
        var clusters = Clusters.of(members, pairs(linked), apart(members, linked, decisions));
        var changes = clusters.changes(links.heads(members), Function.identity());
        if (!changes.isEmpty()) {
            links.assign(recording, changes);
            facts.assign(recording, memberships(changes));
        }
    }

    /// Pairs that are two cases: as somebody decided, or as records of one agency that nobody's
    /// decisions join.
    private List<Pair<UUID>> apart(
            List<UUID> members, List<CaseLink> linked, Collection<CaseLink> decisions) {
        var apart = new ArrayList<Pair<UUID>>();
        for (var link : decisions) {
            if (link.state() == State.UNDONE) {
                apart.add(new Pair<>(link.low(), link.high()));
            }
        }
        var decided = linked.stream().filter(link -> link.maker() == Maker.USER).toList();
        var joined = new HashMap<UUID, UUID>();
        for (var group : Clusters.of(members, pairs(decided), apart).groups()) {
            group.forEach(record -> joined.put(record, group.getFirst()));
        }
        var agencies = links.agencies(members);
        for (var component : Clusters.of(members, pairs(linked), List.of()).groups()) {
            var ofAgency = new HashMap<AgencyId, List<UUID>>();
            for (var record : component) {
                var agency = agencies.get(record);
                if (agency != null) {
                    var own = ofAgency.computeIfAbsent(agency, _ -> new ArrayList<>(1));
                    own.stream()
                            .filter(other -> !Objects.equals(joined.get(record), joined.get(other)))
                            .forEach(other -> apart.add(new Pair<>(other, record)));
                    own.add(record);
                }
            }
        }
        return apart;
    }

    private List<Membership> memberships(Map<UUID, UUID> changes) {
        var memberships = new ArrayList<Membership>(changes.size());
        changes.forEach(
                (record, head) ->
                        memberships.add(
                                new Membership(
                                        caseFacts.subject(record),
                                        caseFacts.subject(head).reference())));
        return memberships;
    }

    /// Every decision on pairs of the records and of those that they are linked to, near or far.
    private Collection<CaseLink> connected(Set<UUID> touched) {
        var found = new LinkedHashSet<CaseLink>();
        var seen = new HashSet<>(touched);
        Collection<UUID> frontier = List.copyOf(touched);
        while (!frontier.isEmpty()) {
            var next = new HashSet<UUID>();
            for (var link : links.touching(frontier)) {
                if (found.add(link) && link.isLinked()) {
                    next.add(link.low());
                    next.add(link.high());
                }
            }
            next.removeAll(seen);
            seen.addAll(next);
            frontier = List.copyOf(next);
        }
        return found;
    }

    private static List<CaseLink> strongestFirst(
            List<UUID> members, Collection<CaseLink> decisions) {
        var places = new HashMap<UUID, Integer>();
        members.forEach(member -> places.put(member, places.size()));
        return decisions.stream()
                .filter(CaseLink::isLinked)
                .filter(link -> places.containsKey(link.low()) && places.containsKey(link.high()))
                .sorted(
                        Comparator.comparing(CaseLink::reason)
                                .thenComparing(link -> ends(places, link).min().orElse(0))
                                .thenComparing(link -> ends(places, link).max().orElse(0)))
                .toList();
    }

    private static IntStream ends(Map<UUID, Integer> places, CaseLink link) {
        return Stream.of(link.low(), link.high()).mapToInt(end -> places.getOrDefault(end, 0));
    }

    private static List<Pair<UUID>> pairs(List<CaseLink> linked) {
        return linked.stream().map(link -> new Pair<>(link.low(), link.high())).toList();
    }
}
