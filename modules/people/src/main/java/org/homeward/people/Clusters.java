package org.homeward.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// Which records are one, worked out from links between two of them: the arithmetic of "counted
/// once", for persons and for cases alike.
///
/// Links are taken in the order given, strongest first; one that would bring together two records
/// that are to be kept apart is left out. The oldest record of a cluster is its *head* and lends it
/// its id, so the id outlives every merge with younger records, and taking a link back gives both
/// parts the ids that they had before. The result depends on the arguments alone.
public final class Clusters<R> {
    /// Two records, in no order.
    public record Pair<R>(R one, R other) {}

    private final Map<R, R> heads;

    private Clusters(Map<R, R> heads) {
        this.heads = heads;
    }

    /// Builds the clusters. Pairs that name a record which is not among the members are ignored.
    public static <R> Clusters<R> of(
            List<R> oldestFirst, List<Pair<R>> strongestFirst, Collection<Pair<R>> apart) {
        var places = new HashMap<R, Integer>(oldestFirst.size() * 2);
        for (var member : oldestFirst) {
            places.putIfAbsent(member, places.size());
        }
        var forest = new Forest(places.size());
        for (var pair : apart) {
            var one = places.get(pair.one());
            var other = places.get(pair.other());
            if (one != null && other != null && !one.equals(other)) {
                forest.keepApart(one, other);
            }
        }
        for (var pair : strongestFirst) {
            var one = places.get(pair.one());
            var other = places.get(pair.other());
            if (one != null && other != null) {
                forest.unite(one, other);
            }
        }
        var heads = new LinkedHashMap<R, R>(oldestFirst.size() * 2);
        for (var member : oldestFirst) {
            var place = places.get(member);
            if (place != null) {
                heads.put(member, oldestFirst.get(forest.root(place)));
            }
        }
        return new Clusters<>(heads);
    }

    /// The records of each cluster, oldest first, in the order of their heads.
    public List<List<R>> groups() {
        var groups = new LinkedHashMap<R, List<R>>();
        heads.forEach(
                (member, head) -> groups.computeIfAbsent(head, _ -> new ArrayList<>()).add(member));
        return List.copyOf(groups.values());
    }

    /// The members whose cluster is another one than before, with its id: what is to be written.
    ///
    /// @param before cluster ids as last written; a member without one was its own cluster
    /// @param idOf the id that a record lends to the cluster of which it is the head
    public Map<R, UUID> changes(Map<R, UUID> before, Function<R, UUID> idOf) {
        var changes = new LinkedHashMap<R, UUID>();
        heads.forEach(
                (member, head) -> {
                    var now = idOf.apply(head);
                    var was = before.get(member);
                    if (!now.equals(was == null ? idOf.apply(member) : was)) {
                        changes.put(member, now);
                    }
                });
        return changes;
    }

    /// Union by age: the root of a tree is its oldest place. Places that are kept apart are known
    /// at the roots.
    private static final class Forest {
        private final int[] parent;
        private final Map<Integer, Set<Integer>> apart = new HashMap<>();

        Forest(int size) {
            parent = new int[size];
            for (int place = 0; place < size; place++) {
                parent[place] = place;
            }
        }

        int root(int place) {
            int root = place;
            while (parent[root] != root) {
                parent[root] = parent[parent[root]];
                root = parent[root];
            }
            return root;
        }

        void keepApart(int one, int other) {
            apart.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
            apart.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
        }

        void unite(int one, int other) {
            int older = Math.min(root(one), root(other));
            int younger = Math.max(root(one), root(other));
            if (older == younger || apart.getOrDefault(older, Set.of()).contains(younger)) {
                return;
            }
            parent[younger] = older;
            var foes = apart.remove(younger);
            if (foes != null) {
                for (int foe : foes) {
                    var theirs = apart.get(foe);
                    if (theirs != null) {
                        theirs.remove(younger);
                    }
                    keepApart(older, foe);
                }
            }
        }
    }
}
