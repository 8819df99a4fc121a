package org.homeward.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Learns how often pairs of one person stand at each level, from how many pairs have each pattern
/// (expectation and maximisation: A. Dempster, N. Laird, D. Rubin, JRSS B 39, 1977).
///
/// Pairs that no rule found are taken for pairs of two persons, so the share of pairs of one person
/// is an outcome and no guess. Among pairs drawn at random some are of one person; their share is
/// taken out of the levels of two persons at each step, or agreeing would seem far too common.
final class Training {
    private static final int STEPS = 200;
    private static final double STILL = 1e-7;
    /// What each level is thought to have been seen among pairs of one person before any were.
    private static final double ASSUMED = 0.5;
    /// So much of a level's share among random pairs is surely of two persons.
    private static final double LEAST_LEFT = 0.01;

    private final List<Compared> comparisons;
    private final Patterns patterns;
    private final double[][] random;
    private final double allPairs;
    private final double[][] same;
    private final double[][] different;
    private double prior;

    Training(List<Compared> comparisons, Patterns patterns, double[][] random, int records) {
        this.comparisons = comparisons;
        this.patterns = patterns;
        this.random = random;
        this.allPairs = (double) records * (records - 1) / 2;
        this.same = new double[random.length][];
        this.different = new double[random.length][];
        for (int at = 0; at < random.length; at++) {
            same[at] = atFirst(random[at].length);
            different[at] = random[at].clone();
        }
        this.prior = Math.min(0.01, 0.3 * records / allPairs);
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
        for (int step = 0; step < STEPS; step++) {
            double before = prior;
            step();
            if (step > 10 && Math.abs(prior - before) < STILL * before) {
                break;
            }
        }
        var learned = new ArrayList<LinkageModel.Learned>();
        for (int at = 0; at < same.length; at++) {
            learned.add(
                    new LinkageModel.Learned(
                            comparisons.get(at).comparison(), same[at], different[at]));
        }
        return new LinkageModel(prior, learned);
    }

    private void step() {
        var seen = new double[same.length][];
        for (int at = 0; at < seen.length; at++) {
            seen[at] = new double[same[at].length];
        }
        double ofOnePerson = 0;
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            double expected =
                    patterns.counts()[pattern] * probability(patterns.patterns()[pattern]);
            ofOnePerson += expected;
            for (int at = 0; at < seen.length; at++) {
                int level = LevelsOf.in(patterns.patterns()[pattern], at);
                if (level > 0) {
                    seen[at][level - 1] += expected;
                }
            }
        }
        prior = Math.max(ofOnePerson, 1e-3) / allPairs;
        for (int at = 0; at < seen.length; at++) {
            double all = Arrays.stream(seen[at]).sum() + ASSUMED * seen[at].length;
            for (int level = 0; level < seen[at].length; level++) {
                same[at][level] = (seen[at][level] + ASSUMED) / all;
            }
            apart(at);
        }
    }

    private void apart(int at) {
        double all = 0;
        for (int level = 0; level < random[at].length; level++) {
            double ofOne = prior * same[at][level];
            different[at][level] =
                    Math.max(random[at][level] - ofOne, random[at][level] * LEAST_LEFT);
            all += different[at][level];
        }
        for (int level = 0; level < random[at].length; level++) {
            different[at][level] /= all;
        }
    }

    private double probability(long pattern) {
        double odds = prior / (1 - prior);
        for (int at = 0; at < same.length; at++) {
            int level = LevelsOf.in(pattern, at);
            if (level > 0) {
                odds *= same[at][level - 1] / different[at][level - 1];
            }
        }
        return odds / (1 + odds);
    }
}
