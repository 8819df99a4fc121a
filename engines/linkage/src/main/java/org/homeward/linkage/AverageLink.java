package org.homeward.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Joins the records of one component, the two clusters that speak most for each other first.
final class AverageLink {
    private final int[] records;
    private final double cut;
    private final double part;
    private final float[][] bits;
    private final float[][] between;
    private final List<int[]> members = new ArrayList<>();
    private final float[] best;
    private final int[] partner;

    /// @param records in increasing order
    /// @param part of the pairs between two clusters that is averaged, the strongest first
    AverageLink(int[] records, Clustering.Scorer scorer, double cut, double part) {
        this.records = records;
        this.cut = cut;
        this.part = part;
        int size = records.length;
        this.bits = new float[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = one + 1; other < size; other++) {
                bits[one][other] = (float) scorer.bits(records[one], records[other]);
                bits[other][one] = bits[one][other];
            }
        }
        this.between = new float[size][];
        this.best = new float[size];
        this.partner = new int[size];
        for (int at = 0; at < size; at++) {
            members.add(new int[] {at});
            between[at] = bits[at].clone();
        }
        for (int at = 0; at < size; at++) {
            lookForPartner(at);
        }
    }

    /// The clusters, each with its records in increasing order.
    List<int[]> clusters() {
        while (joinTheClosest()) {
            // until no two clusters speak for each other
        }
        var clusters = new ArrayList<int[]>();
        for (var cluster : members) {
            if (cluster.length > 0) {
                clusters.add(Arrays.stream(cluster).sorted().map(at -> records[at]).toArray());
            }
        }
        return clusters;
    }

    private boolean joinTheClosest() {
        int one = -1;
        for (int at = 0; at < records.length; at++) {
            if (members.get(at).length > 0
                    && partner[at] >= 0
                    && (one < 0 || best[at] > best[one])) {
                one = at;
            }
        }
        if (one < 0 || best[one] < cut) {
            return false;
        }
        int other = partner[one];
        members.set(one, joined(members.get(one), members.get(other)));
        members.set(other, new int[0]);
        for (int at = 0; at < records.length; at++) {
            if (at != one && members.get(at).length > 0) {
                float score = average(members.get(one), members.get(at));
                between[one][at] = score;
                between[at][one] = score;
            }
        }
        for (int at = 0; at < records.length; at++) {
            if (members.get(at).length > 0
                    && (at == one || partner[at] == one || partner[at] == other)) {
                lookForPartner(at);
            } else if (members.get(at).length > 0 && between[at][one] > best[at]) {
                best[at] = between[at][one];
                partner[at] = one;
            }
        }
        return true;
    }

    private void lookForPartner(int at) {
        partner[at] = -1;
        for (int other = 0; other < records.length; other++) {
            if (other != at
                    && members.get(other).length > 0
                    && (partner[at] < 0 || between[at][other] > best[at])) {
                partner[at] = other;
                best[at] = between[at][other];
            }
        }
    }

    private static int[] joined(int[] one, int[] other) {
        var joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    private float average(int[] one, int[] other) {
        var pairs = new float[one.length * other.length];
        int next = 0;
        for (int record : one) {
            for (int beside : other) {
                pairs[next++] = bits[record][beside];
            }
        }
        Arrays.sort(pairs);
        int taken = Math.max(1, (int) Math.ceil(part * pairs.length));
        double sum = 0;
        for (int at = pairs.length - taken; at < pairs.length; at++) {
            sum += pairs[at];
        }
        return (float) (sum / taken);
    }
}
