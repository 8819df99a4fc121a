package org.homeward.webkit.chart;

/// A value in a chart: a number, one that is protected, or none.
public sealed interface Amount {

    /// A number that is known and may be shown.
    record Known(double value) implements Amount {}

    /// A number that is withheld to protect persons.
    record Withheld() implements Amount {}

    /// No data.
    record Missing() implements Amount {}

    static Amount of(double value) {
        return new Known(value);
    }

    static Amount withheld() {
        return new Withheld();
    }

    static Amount missing() {
        return new Missing();
    }

    /// The number, or zero where there is none to draw.
    default double drawn() {
        return this instanceof Known(double value) ? value : 0;
    }
}
