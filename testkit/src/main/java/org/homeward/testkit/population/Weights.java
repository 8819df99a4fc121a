package org.homeward.testkit.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Things to pick from, each with its weight.
final class Weights<T> {
    private final List<T> items = new ArrayList<>();
    private final double[] sums;

    Weights(Map<T, Double> weights) {
        sums = new double[weights.size()];
        double sum = 0;
        for (var entry : weights.entrySet()) {
            sum += entry.getValue();
            sums[items.size()] = sum;
            items.add(entry.getKey());
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("weights need a sum above zero");
        }
    }

    /// The item at a share of the whole, `0 <= share < 1`.
    T at(double share) {
        int found = Arrays.binarySearch(sums, share * sums[sums.length - 1]);
        int at = found >= 0 ? found + 1 : -found - 1;
        return items.get(Math.min(at, items.size() - 1));
    }

    List<T> items() {
        return List.copyOf(items);
    }
}
