package org.homeward.webkit.chart;

import java.util.ArrayList;
import java.util.List;

/// An axis from zero to a round number, with round steps of 1, 2 or 5.
record Axis(double top, double step) {
    static Axis upTo(double largest, int steps) {
        double rough = Math.max(largest, 1) / steps;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double fraction = rough / power;
        double round = fraction <= 1 ? 1 : fraction <= 2 ? 2 : fraction <= 5 ? 5 : 10;
        double step = Math.max(round * power, 1);
        return new Axis(Math.ceil(Math.max(largest, 1) / step) * step, step);
    }

    List<Double> ticks() {
        var ticks = new ArrayList<Double>();
        for (int i = 0; i * step <= top + step / 1000; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /// The part of the axis that a value takes.
    double share(double value) {
        return value / top;
    }
}
