package org.homeward.testkit.population;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/// Everything that is drawn by lot, from one seeded source.
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        this(new SplittableRandom(seed));
    }

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    /// A source of its own, so that drawing more of one thing does not move the others.
    Chance split() {
        return new Chance(random.split());
    }

    boolean is(double probability) {
        return random.nextDouble() < probability;
    }

    double share() {
        return random.nextDouble();
    }

    /// A whole number, both ends included.
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    LocalDate between(LocalDate first, LocalDate last) {
        return LocalDate.ofEpochDay(random.nextLong(first.toEpochDay(), last.toEpochDay() + 1));
    }

    /// Whole days, exponentially distributed.
    int days(double mean) {
        return (int) (-mean * StrictMath.log(1 - random.nextDouble()));
    }

    /// A count near a mean: its spread is `noise` times that of a Poisson count.
    int near(double mean, double noise) {
        double gauss = 0;
        for (int draw = 0; draw < 12; draw++) {
            gauss += random.nextDouble();
        }
        return (int) Math.max(0, Math.round(mean + (gauss - 6) * noise * StrictMath.sqrt(mean)));
    }

    <T> T pick(Weights<T> weights) {
        return weights.at(random.nextDouble());
    }

    <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /// Fills each `#` of a pattern with a digit.
    String digits(String pattern) {
        var text = new StringBuilder(pattern.length());
        for (int at = 0; at < pattern.length(); at++) {
            char letter = pattern.charAt(at);
            text.append(letter == '#' ? (char) ('0' + random.nextInt(10)) : letter);
        }
        return text.toString();
    }
}
