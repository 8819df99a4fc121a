package org.homeward.webkit.chart;

import java.util.List;

/// Lines over periods: computed values full, published values dashed, gaps where there is no data.
///
/// A break says that values before and after it cannot simply be compared; its text stands below.
public record TrendChart(
        Caption caption,
        List<String> periods,
        List<Series> series,
        List<Break> breaks,
        ChartWords words)
        implements Chart {

    /// One line, one amount per period.
    public record Series(String name, Kind kind, List<Amount> amounts) {
        public Series {
            amounts = List.copyOf(amounts);
        }
    }

    /// Where the values of a line come from.
    public enum Kind {
        COMPUTED,
        PUBLISHED
    }

    /// A break before the period with this index.
    public record Break(int before, String text) {}

    public TrendChart {
        periods = List.copyOf(periods);
        series = List.copyOf(series);
        breaks = List.copyOf(breaks);
        for (var line : series) {
            if (line.amounts().size() != periods.size()) {
                throw new IllegalArgumentException(
                        "%d amounts for %d periods"
                                .formatted(line.amounts().size(), periods.size()));
            }
        }
    }

    @Override
    public Scene draw(Size size) {
        return new TrendDrawing(this, size).scene();
    }
}
