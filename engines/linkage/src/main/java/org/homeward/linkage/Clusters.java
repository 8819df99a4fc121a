package org.homeward.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which records are of one person: for each record the first one of its cluster.
public final class Clusters {
    private static final int LARGE = 100;

    private final int[] heads;
    private final int count;

    Clusters(int[] heads) {
        this.heads = heads.clone();
        int alone = 0;
        for (int record = 0; record < heads.length; record++) {
            alone += heads[record] == record ? 1 : 0;
        }
        this.count = alone;
    }

    /// The record with the lowest number in the record's cluster.
    public int head(int record) {
        return heads[record];
    }

    public boolean areTogether(int one, int other) {
        return heads[one] == heads[other];
    }

    /// How many clusters there are: persons, as far as the records tell.
    public int count() {
        return count;
    }

    public int records() {
        return heads.length;
    }

    /// The records of each cluster, clusters and records in increasing order.
    public List<int[]> members() {
        var sizes = new int[heads.length];
        for (int head : heads) {
            sizes[head]++;
        }
        var members = new int[heads.length][];
        var next = new int[heads.length];
        for (int record = 0; record < heads.length; record++) {
            int head = heads[record];
            if (members[head] == null) {
                members[head] = new int[sizes[head]];
            }
            members[head][next[head]++] = record;
        }
        var all = new ArrayList<int[]>(count);
        Arrays.stream(members).filter(one -> one != null).forEach(all::add);
        return all;
    }

    /// Clusters of very many records.
    public List<Warning> warnings() {
        return members().stream()
                .filter(cluster -> cluster.length > LARGE)
                .<Warning>map(cluster -> new Warning.LargeCluster(cluster[0], cluster.length))
                .toList();
    }
}
