package org.homeward.webkit.chart;

/// How a mark is filled and stroked; `dash` is a list of lengths as in SVG, empty for a full line.
record Paint(String fill, String stroke, double width, String dash, double opacity) {
    static Paint fill(String colour) {
        return new Paint(colour, Palette.NONE, 0, "", 1);
    }

    static Paint stroke(String colour, double width) {
        return new Paint(Palette.NONE, colour, width, "", 1);
    }

    Paint edge(String colour, double width) {
        return new Paint(fill, colour, width, dash, opacity);
    }

    Paint dashed(String dash) {
        return new Paint(fill, stroke, width, dash, opacity);
    }

    Paint opacity(double opacity) {
        return new Paint(fill, stroke, width, dash, opacity);
    }
}
