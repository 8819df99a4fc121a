package org.homeward.demo;

import java.util.Locale;

/// How large a demonstration is, by how many times the magnitudes of the pack's calibration.
enum Size {
    /// As the country publishes: some 41,000 rows of agency files for Viet Nam.
    USUAL(1),
    /// Ten times a year's work of a ministry: some 200,000 persons for Viet Nam.
    LARGE(12),
    /// More than a nation of a hundred million has in ten years: some two million persons, half a
    /// million cases and ten million facts for Viet Nam.
    NATIONAL(120);

    private final int factor;

    Size(int factor) {
        this.factor = factor;
    }

    int factor() {
        return factor;
    }

    /// As the command line says it.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
