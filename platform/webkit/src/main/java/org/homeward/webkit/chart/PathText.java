package org.homeward.webkit.chart;

/// Writes a path as the text of SVG's `d`, with relative lines, to tenths of a unit.
final class PathText implements Outline.Walk {
    private final StringBuilder out;
    private long x;
    private long y;

    PathText(StringBuilder out) {
        this.out = out;
    }

    @Override
    public void move(double toX, double toY) {
        x = tenths(toX);
        y = tenths(toY);
        out.append('M');
        pair(x, y);
    }

    @Override
    public void line(double toX, double toY) {
        long nextX = tenths(toX);
        long nextY = tenths(toY);
        if (nextX == x && nextY == y) {
            return;
        }
        out.append('l');
        pair(nextX - x, nextY - y);
        x = nextX;
        y = nextY;
    }

    @Override
    public void curve(double x1, double y1, double x2, double y2, double[] end) {
        out.append('C');
        pair(tenths(x1), tenths(y1));
        out.append(' ');
        pair(tenths(x2), tenths(y2));
        out.append(' ');
        x = tenths(end[0]);
        y = tenths(end[1]);
        pair(x, y);
    }

    @Override
    public void close() {
        out.append('z');
    }

    private void pair(long first, long second) {
        tenth(out, first);
        if (second >= 0) {
            out.append(' ');
        }
        tenth(out, second);
    }

    static void number(StringBuilder out, double value) {
        if (Math.abs(value) < 1 && value != 0) {
            out.append(Math.round(value * 100) / 100.0);
        } else {
            tenth(out, tenths(value));
        }
    }

    private static long tenths(double value) {
        return Math.round(value * 10);
    }

    private static void tenth(StringBuilder out, long tenths) {
        if (tenths < 0) {
            out.append('-');
        }
        long size = Math.abs(tenths);
        out.append(size / 10);
        if (size % 10 != 0) {
            out.append('.').append(size % 10);
        }
    }
}
