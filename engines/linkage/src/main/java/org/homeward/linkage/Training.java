package org.homeward.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Learns how often pairs of one person stand at each level, from how many pairs have each pattern
/// (expectation and maximisation: A. Dempster, N. Laird, D. Rubin, JRSS B 39, 1977).
///
/// A pair is of one of three classes: one person; two persons who are alike, as kin, companions and
/// namesakes of one village are; two persons who have nothing to do with each other. Without the
/// second class the pairs that rules bring together for what they share would be taken for one
/// person wherever they outnumber the persons that were recorded twice.
///
/// Pairs that no rule found are taken for pairs of strangers, so the shares of the classes are an
/// outcome and no guess. Among pairs drawn at random some are of one person or of two alike; their
/// share is taken out of the levels of strangers at each step, or agreeing would seem far too
/// common.
final class Training {
    private static final int STEPS = 300;
    private static final double STILL = 1e-7;
    /// What each level is thought to have been seen among pairs of one person before any were.
    private static final double ASSUMED = 0.5;
    /// So much of a level's share among random pairs is surely of strangers.
    private static final double LEAST_LEFT = 0.01;
    /// Two alike differ in something that tells persons apart; a class that agrees in nearly all
    /// that one person's records agree in is no class of its own.
    private static final double ALMOST_AS_TELLING = 2 / 3.0;

    /// In a table of a few records nearly all pairs may be of one person; something is left for the
    /// other classes.
    private static final double MOST_OF_ONE = 0.9;
    private static final double MOST_ALIKE = 0.09;

    private final List<Compared> comparisons;
    private final Patterns patterns;
    private final double[][] random;
    private final int records;
    private final double allPairs;
    private final double[][] same;
    private final double[][] alike;
    private final double[][] strangers;
    private double ofOne;
    private double ofAlike;

    Training(Rows rows, Patterns patterns, double[][] random) {
        this.comparisons = rows.comparisons();
        this.records = rows.records();
        this.patterns = patterns;
        this.random = random;
        this.allPairs = Math.max((double) records * (records - 1) / 2, 1);
        this.same = new double[random.length][];
        this.alike = new double[random.length][];
        this.strangers = new double[random.length][];
    }

    private void begin() {
        for (int at = 0; at < random.length; at++) {
            same[at] = atFirst(random[at].length);
            strangers[at] = random[at].clone();
        }
        this.ofOne = Math.min(0.01, 0.3 * records / allPairs);
        this.ofAlike = 0;
    }

    /// Whoever agrees too little for one person and is found by a rule all the same.
    private void supposeAlike() {
        var found = zeros();
        double others = 0;
        for (int at = 0; at < patterns.size(); at++) {
            long pattern = patterns.patterns()[at];
            double one = ofOne * likelihood(same, pattern);
            double apart = (1 - ofOne) * likelihood(strangers, pattern);
            if (one < apart) {
                add(found, pattern, patterns.counts()[at]);
                others += patterns.counts()[at];
            }
        }
        for (int at = 0; at < random.length; at++) {
            alike[at] = shares(found[at]);
        }
        this.ofAlike = Math.min(Math.max(others, 1) / allPairs, MOST_ALIKE);
    }

    private double[][] zeros() {
        return Arrays.stream(random)
                .map(levels -> new double[levels.length])
                .toArray(double[][]::new);
    }

    private static void add(double[][] found, long pattern, double pairs) {
        for (int at = 0; at < found.length; at++) {
            int level = LevelsOf.in(pattern, at);
            if (level > 0) {
                found[at][level - 1] += pairs;
            }
        }
    }

    private static double[] shares(double[] seen) {
        double all = Arrays.stream(seen).sum() + ASSUMED * seen.length;
        return Arrays.stream(seen).map(pairs -> (pairs + ASSUMED) / all).toArray();
    }

    /// Each level half as common as the closer one before it.
    private static double[] atFirst(int levels) {
        var shares = new double[levels];
        double left = 1;
        for (int level = 0; level < levels; level++) {
            shares[level] = level == levels - 1 ? left : left * 0.75;
            left -= shares[level];
        }
        return shares;
    }

    LinkageModel learn() {
        begin();
        supposeAlike();
        repeat();
        if (telling(alike) > ALMOST_AS_TELLING * telling(same)) {
            begin(); // what was taken for two alike is one person, written with more slips
            repeat();
        }
        var learned = new ArrayList<LinkageModel.Learned>();
        for (int at = 0; at < same.length; at++) {
            learned.add(
                    new LinkageModel.Learned(
                            comparisons.get(at).comparison(), same[at], alike[at], strangers[at]));
        }
        return new LinkageModel(ofOne, ofAlike, learned);
    }

    private void repeat() {
        for (int step = 0; step < STEPS; step++) {
            double before = ofOne;
            step();
            if (step > 10 && Math.abs(ofOne - before) < STILL * before) {
                break;
            }
        }
    }

    private void step() {
        var seen = zeros();
        var seenAlike = zeros();
        double one = 0;
        double two = 0;
        for (int at = 0; at < patterns.size(); at++) {
            long pattern = patterns.patterns()[at];
            double here = ofOne * likelihood(same, pattern);
            double kin = ofAlike * likelihood(alike, pattern);
            double apart = (1 - ofOne - ofAlike) * likelihood(strangers, pattern);
            double all = here + kin + apart;
            double expected = patterns.counts()[at] * here / all;
            double expectedAlike = patterns.counts()[at] * kin / all;
            one += expected;
            two += expectedAlike;
            add(seen, pattern, expected);
            add(seenAlike, pattern, expectedAlike);
        }
        ofOne = Math.min(Math.max(one, 1e-3) / allPairs, MOST_OF_ONE);
        ofAlike = Math.min(two / allPairs, MOST_ALIKE);
        for (int at = 0; at < seen.length; at++) {
            same[at] = shares(seen[at]);
            alike[at] = shares(seenAlike[at]);
            apart(at);
        }
    }

    private static double likelihood(double[][] shares, long pattern) {
        double likelihood = 1;
        for (int at = 0; at < shares.length; at++) {
            int level = LevelsOf.in(pattern, at);
            if (level > 0) {
                likelihood *= shares[at][level - 1];
            }
        }
        return likelihood;
    }

    private void apart(int at) {
        double all = 0;
        for (int level = 0; level < random[at].length; level++) {
            double known = ofOne * same[at][level] + ofAlike * alike[at][level];
            strangers[at][level] =
                    Math.max(random[at][level] - known, random[at][level] * LEAST_LEFT);
            all += strangers[at][level];
        }
        for (int level = 0; level < random[at].length; level++) {
            strangers[at][level] /= all;
        }
    }

    /// How much the levels of a class tell its pairs from those of strangers, in bits: the
    /// divergence of S. Kullback and R. Leibler (Ann. Math. Stat. 22, 1951), all comparisons
    /// together.
    private double telling(double[][] shares) {
        double bits = 0;
        for (int at = 0; at < shares.length; at++) {
            for (int level = 0; level < shares[at].length; level++) {
                bits += shares[at][level] * Math.log(shares[at][level] / strangers[at][level]);
            }
        }
        return bits / LinkageModel.LOG_2;
    }
}
