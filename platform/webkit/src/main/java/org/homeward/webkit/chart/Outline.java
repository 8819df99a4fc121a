package org.homeward.webkit.chart;

import java.util.Arrays;

/// An immutable path of moves, lines, curves and closings.
final class Outline {
    static final byte MOVE = 0;
    static final byte LINE = 1;
    static final byte CURVE = 2;
    static final byte CLOSE = 3;

    private final byte[] steps;
    private final double[] numbers;

    private Outline(byte[] steps, double[] numbers) {
        this.steps = steps;
        this.numbers = numbers;
    }

    /// What a writer or painter does with the parts of a path, in order.
    interface Walk {
        void move(double x, double y);

        void line(double x, double y);

        void curve(double x1, double y1, double x2, double y2, double[] end);

        void close();
    }

    void walk(Walk walk) {
        int at = 0;
        for (byte step : steps) {
            switch (step) {
                case MOVE -> walk.move(numbers[at], numbers[at + 1]);
                case LINE -> walk.line(numbers[at], numbers[at + 1]);
                case CURVE ->
                        walk.curve(
                                numbers[at],
                                numbers[at + 1],
                                numbers[at + 2],
                                numbers[at + 3],
                                new double[] {numbers[at + 4], numbers[at + 5]});
                default -> walk.close();
            }
            at += step == CURVE ? 6 : step == CLOSE ? 0 : 2;
        }
    }

    static Draft draft() {
        return new Draft();
    }

    /// A path being drawn.
    static final class Draft {
        private byte[] steps = new byte[16];
        private double[] numbers = new double[32];
        private int stepCount;
        private int numberCount;

        Draft move(double x, double y) {
            return add(MOVE, x, y);
        }

        Draft line(double x, double y) {
            return add(LINE, x, y);
        }

        /// From the current point, level at both ends, to the given point.
        Draft swing(double fromX, double fromY, double toX, double toY) {
            double middle = (fromX + toX) / 2;
            return add(CURVE, middle, fromY, middle, toY, toX, toY);
        }

        Draft close() {
            return add(CLOSE);
        }

        boolean isEmpty() {
            return stepCount == 0;
        }

        private Draft add(byte step, double... coordinates) {
            if (stepCount == steps.length) {
                steps = Arrays.copyOf(steps, stepCount * 2);
            }
            if (numberCount + coordinates.length > numbers.length) {
                numbers = Arrays.copyOf(numbers, numbers.length * 2);
            }
            steps[stepCount++] = step;
            for (double coordinate : coordinates) {
                numbers[numberCount++] = coordinate;
            }
            return this;
        }

        Outline done() {
            return new Outline(
                    Arrays.copyOf(steps, stepCount), Arrays.copyOf(numbers, numberCount));
        }
    }
}
