package org.homeward.linkage.command.report;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/// Pictures as SVG. Each stands beside a table of the same numbers, so a screen reader passes over
/// it.
final class Charts {
    private static final int WIDE = 640;
    private static final int HIGH = 220;
    private static final int FOOT = 24;
    private static final int NAMES = 170;
    private static final int ROW = 20;

    private Charts() {}

    private static String format(String text, Object... arguments) {
        return String.format(Locale.ROOT, text, arguments);
    }

    private static String svg(int wide, int high, String inner) {
        return format(
                "<svg class=\"chart\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\">%s</svg>%n",
                wide, high, inner);
    }

    private static String bar(String kind, double x, double y, double wide, double high) {
        return format(
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                kind, x, y, Math.max(wide, 0), Math.max(high, 0));
    }

    /// A bar for a share from 0 to 1, as high as a line of text.
    static String share(String kind, double share) {
        return "<svg class=\"cell\" viewBox=\"0 0 100 12\" preserveAspectRatio=\"none\""
                + " aria-hidden=\"true\">"
                + bar("ground", 0, 0, 100, 12)
                + bar(kind, 0, 0, 100 * Math.clamp(share, 0, 1), 12)
                + "</svg>";
    }

    /// A bar to the left or to the right of the middle.
    static String around(double value, double most) {
        double half = 50 * Math.clamp(Math.abs(value) / Math.max(most, 1e-9), 0, 1);
        return "<svg class=\"cell\" viewBox=\"0 0 100 12\" preserveAspectRatio=\"none\""
                + " aria-hidden=\"true\">"
                + bar("ground", 0, 0, 100, 12)
                + (value >= 0
                        ? bar("for", 50, 0, half, 12)
                        : bar("against", 50 - half, 0, half, 12))
                + bar("axis", 49.6, 0, 0.8, 12)
                + "</svg>";
    }

    /// Columns whose heights grow with the logarithm of the counts, and the cut as a line.
    ///
    /// @param bins counts by the bits at which each begins
    /// @param step how many bits wide a bin is
    static String histogram(SortedMap<Integer, Long> bins, int step, double cut) {
        if (bins.isEmpty()) {
            return "";
        }
        int first = bins.firstKey();
        int last = bins.lastKey() + step;
        double most = Math.log1p(bins.values().stream().mapToLong(Long::longValue).max().orElse(1));
        double one = (double) WIDE / (last - first);
        var inner = new StringBuilder();
        bins.forEach(
                (from, count) -> {
                    double high = (HIGH - FOOT) * Math.log1p(count) / most;
                    inner.append(
                            bar(
                                    from >= cut ? "for" : "against",
                                    (from - first) * one + 0.5,
                                    HIGH - FOOT - high,
                                    step * one - 1,
                                    high));
                });
        double at = Math.clamp((cut - first) * one, 0, WIDE);
        inner.append(bar("axis", at - 1, 0, 2, HIGH - FOOT));
        inner.append(label(at, HIGH - 6, format("%.1f", cut).replace(".0", "")));
        inner.append(label(18, HIGH - 6, Integer.toString(first).replace("-", "−")));
        inner.append(label(WIDE - 18.0, HIGH - 6, Integer.toString(last).replace("-", "−")));
        return svg(WIDE, HIGH, inner.toString());
    }

    private static String label(double x, double y, String text) {
        return format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>", x, y, text);
    }

    /// What one comparison adds, in bits.
    ///
    /// @param name safe to print
    record Step(String name, double bits) {}

    /// Steps from the odds before to the odds after, each beginning where the last one ended.
    ///
    /// @param steps the first one from nothing
    /// @param whole what the sum of them is called
    static String waterfall(List<Step> steps, String whole, double cut) {
        double least = Math.min(0, cut);
        double most = Math.max(0, cut);
        double sum = 0;
        for (var step : steps) {
            sum += step.bits;
            least = Math.min(least, sum);
            most = Math.max(most, sum);
        }
        double one = (WIDE - NAMES - 8) / Math.max(most - least, 1e-9);
        var inner = new StringBuilder();
        double at = 0;
        for (int row = 0; row < steps.size(); row++) {
            double to = at + steps.get(row).bits;
            double from = NAMES + (Math.min(at, to) - least) * one;
            var kind = to >= at ? "for" : "against";
            inner.append(name(row, steps.get(row).name));
            inner.append(bar(kind, from, row * ROW + 3.0, atLeastOne((to - at) * one), ROW - 6.0));
            at = to;
        }
        int row = steps.size();
        inner.append(name(row, whole));
        double from = NAMES + (Math.min(at, 0) - least) * one;
        inner.append(bar("sum", from, row * ROW + 3.0, atLeastOne(at * one), ROW - 6.0));
        int high = ROW * (steps.size() + 1);
        inner.append(bar("axis", NAMES - 1 + (cut - least) * one, 0, 2, high));
        return svg(WIDE, high, inner.toString());
    }

    private static double atLeastOne(double wide) {
        return Math.max(Math.abs(wide), 1);
    }

    private static String name(int row, String name) {
        return format("<text x=\"4\" y=\"%d\">%s</text>", row * ROW + ROW - 6, name);
    }
}
