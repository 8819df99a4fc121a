package org.homeward.webkit.chart;

import java.util.List;

/// From degrees to units of the drawing: equal distances at the middle latitude.
///
/// Places are snapped to a fine grid, so that neighbours keep one border with fewer points.
record Projection(double west, double north, double perDegree, double stretch, double[] shift) {
    private static final double GRID = 1;

    static Projection fit(List<Ring> rings, double width, double mostHeight) {
        double west = 180;
        double east = -180;
        double south = 90;
        double north = -90;
        for (var ring : rings) {
            for (int i = 0; i < ring.size(); i++) {
                west = Math.min(west, ring.lon(i));
                east = Math.max(east, ring.lon(i));
                south = Math.min(south, ring.lat(i));
                north = Math.max(north, ring.lat(i));
            }
        }
        double stretch = Math.cos(Math.toRadians((south + north) / 2));
        double across = Math.max((east - west) * stretch, 1e-6);
        double down = Math.max(north - south, 1e-6);
        double perDegree = Math.min((width - 2) / across, (mostHeight - 2) / down);
        double height = down * perDegree + 2;
        return new Projection(west, north, perDegree, stretch, new double[] {1, 1, height});
    }

    Projection shifted(double x, double y) {
        return new Projection(
                west, north, perDegree, stretch, new double[] {shift[0] + x, shift[1] + y, 0});
    }

    double height() {
        return shift[2];
    }

    double y(double lat) {
        return (north - lat) * perDegree + shift[1];
    }

    private double x(double lon) {
        return (lon - west) * stretch * perDegree + shift[0];
    }

    private static double snap(double value) {
        return Math.round(value / GRID) * GRID;
    }

    /// Adds a ring; one that shrinks to nothing becomes a small square, since an island must not
    /// vanish.
    void trace(Ring ring, Outline.Draft draft) {
        double firstX = snap(x(ring.lon(0)));
        double firstY = snap(y(ring.lat(0)));
        double lastX = firstX;
        double lastY = firstY;
        boolean extended = false;
        draft.move(firstX, firstY);
        for (int i = 1; i < ring.size(); i++) {
            double x = snap(x(ring.lon(i)));
            double y = snap(y(ring.lat(i)));
            if (x != lastX || y != lastY) {
                draft.line(x, y);
                extended = true;
                lastX = x;
                lastY = y;
            }
        }
        if (!extended) {
            draft.line(firstX + 1.5, firstY)
                    .line(firstX + 1.5, firstY + 1.5)
                    .line(firstX, firstY + 1.5);
        }
        draft.close();
    }
}
