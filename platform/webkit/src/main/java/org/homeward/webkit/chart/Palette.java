package org.homeward.webkit.chart;

import java.util.List;

/// The colours of the charts. All but [#LINE] and the light steps keep 3:1 against white.
final class Palette {
    static final String INK = "#12262b";
    static final String SOFT = "#48595e";
    static final String LINE = "#dbe4e5";
    static final String EDGE = "#6f8286";
    static final String WHITE = "#ffffff";
    static final String ACCENT = "#0b666b";
    static final String SLATE = "#56678f";
    static final String NONE = "none";

    /// Fills that are patterns: the two writers know how to draw them.
    static final String HATCH = "hatch";

    static final String DOTS = "dots";

    /// Lines of a chart with several series, told apart by marker and label too.
    static final List<String> SERIES = List.of(ACCENT, SLATE, "#8a5300", "#7b4b7a");

    /// Five steps of the accent colour, light to dark; zero has its own, nearly white.
    static final List<String> STEPS =
            List.of("#cfe5e4", "#93c5c4", "#559fa0", "#1f777b", "#06424a");

    static final String ZERO = "#f6f9f9";

    private Palette() {}
}
