package org.homeward.linkage;

import java.util.HashMap;
import java.util.Map;

/// How clusters compare with the truth.
///
/// @param precision of the pairs within clusters, the share that is of one person
/// @param recall of the pairs of one person, the share within clusters
/// @param bCubed the harmonic mean of both, averaged over records instead of pairs (A. Bagga,
///     B. Baldwin, COLING 1998)
/// @param persons how many there are in truth
/// @param counted how many clusters there are
public record Quality(double precision, double recall, double bCubed, int persons, int counted) {
    /// @param truth for each record the person it is of; equal numbers are one person
    public static Quality of(Clusters clusters, int[] truth) {
        var both = new HashMap<Long, Integer>();
        var inTruth = new HashMap<Integer, Integer>();
        var inClusters = new HashMap<Integer, Integer>();
        for (int record = 0; record < truth.length; record++) {
            both.merge((long) truth[record] << 32 | clusters.head(record), 1, Integer::sum);
            inTruth.merge(truth[record], 1, Integer::sum);
            inClusters.merge(clusters.head(record), 1, Integer::sum);
        }
        double right = both.values().stream().mapToDouble(Quality::pairs).sum();
        double precision = share(right, pairs(inClusters));
        double recall = share(right, pairs(inTruth));
        double bPrecision = 0;
        double bRecall = 0;
        for (var cell : both.entrySet()) {
            double shared = cell.getValue();
            int cluster = (int) (long) cell.getKey();
            int person = (int) (cell.getKey() >>> 32);
            bPrecision += shared * shared / inClusters.getOrDefault(cluster, 0);
            bRecall += shared * shared / inTruth.getOrDefault(person, 0);
        }
        return new Quality(
                precision,
                recall,
                harmonic(bPrecision / truth.length, bRecall / truth.length),
                inTruth.size(),
                inClusters.size());
    }

    private static double pairs(Map<Integer, Integer> sizes) {
        return sizes.values().stream().mapToDouble(Quality::pairs).sum();
    }

    private static double pairs(int size) {
        return (double) size * (size - 1) / 2;
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }

    private static double harmonic(double one, double other) {
        return one + other == 0 ? 0 : 2 * one * other / (one + other);
    }

    /// The harmonic mean of precision and recall of pairs.
    public double f1() {
        return harmonic(precision, recall);
    }

    /// By how much too many persons were counted, as a share of those there are; below 0 when too
    /// few.
    public double countError() {
        return (double) counted / persons - 1;
    }
}
