package org.homeward.webkit.chart;

import java.util.ArrayList;
import java.util.List;

/// Value classes of a map: class `i` ends at `bounds[i]`, the last one at the largest value.
///
/// Zero is a class of its own, since *none* and *few* are different news.
public record Classes(List<Double> bounds) {
    public Classes {
        bounds = List.copyOf(bounds);
        if (bounds.size() > Palette.STEPS.size()) {
            throw new IllegalArgumentException("at most " + Palette.STEPS.size() + " classes");
        }
        for (int i = 1; i < bounds.size(); i++) {
            if (bounds.get(i) <= bounds.get(i - 1)) {
                throw new IllegalArgumentException("bounds must rise: " + bounds);
            }
        }
    }

    public static Classes fixed(Double... bounds) {
        return new Classes(List.of(bounds));
    }

    /// Up to five classes with about equally many units in each; equal values stay in one class.
    public static Classes quantile(List<Amount> amounts) {
        var values =
                amounts.stream().mapToDouble(Amount::drawn).filter(v -> v > 0).sorted().toArray();
        var bounds = new ArrayList<Double>();
        int classes = Palette.STEPS.size();
        for (int i = 1; i <= classes && values.length > 0; i++) {
            int at = (int) Math.ceil((double) i * values.length / classes) - 1;
            double bound = values[Math.max(at, 0)];
            if (bounds.isEmpty() || bound > bounds.getLast()) {
                bounds.add(bound);
            }
        }
        return new Classes(bounds);
    }

    int size() {
        return bounds.size();
    }

    String colour(double value) {
        if (value <= 0) {
            return Palette.ZERO;
        }
        for (int i = 0; i < bounds.size(); i++) {
            if (value <= bounds.get(i)) {
                return step(i);
            }
        }
        return step(bounds.size() - 1);
    }

    /// The colour of a class; few classes take steps that lie far apart.
    String step(int index) {
        int last = Palette.STEPS.size() - 1;
        int spread =
                bounds.size() <= 1
                        ? last - 1
                        : (int) Math.round((double) index * last / (bounds.size() - 1));
        return Palette.STEPS.get(Math.clamp(spread, 0, last));
    }
}
