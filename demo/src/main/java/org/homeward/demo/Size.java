package org.homeward.demo;

import java.util.Locale;

/// How large a demonstration is, by how many times the magnitudes of the pack's calibration.
enum Size {
    /// As large as the figures that the country publishes.
    USUAL(1),
    /// Of the size of a large province's or a small nation's ten years: some 200,000 persons in the
    /// first pack.
    LARGE(12),
    /// More than a nation of a hundred million has in ten years: some two million persons, half a
    /// million cases and ten million facts in the first pack.
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
