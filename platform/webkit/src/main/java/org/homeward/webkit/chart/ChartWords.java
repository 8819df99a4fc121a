package org.homeward.webkit.chart;

import java.util.function.DoubleFunction;
import org.homeward.webkit.Wording;

/// The words that charts add of themselves, and how the language writes numbers.
public record ChartWords(
        DoubleFunction<String> numbers, String missing, String withheld, String other) {

    public static ChartWords from(Wording words, DoubleFunction<String> numbers) {
        return new ChartWords(
                numbers,
                words.text("webkit.chart.no_data"),
                words.text("webkit.chart.protected"),
                words.text("webkit.chart.other"));
    }

    String number(double value) {
        return numbers.apply(value);
    }

    String amount(Amount amount) {
        return switch (amount) {
            case Amount.Known(double value) -> number(value);
            case Amount.Withheld _ -> withheld;
            case Amount.Missing _ -> missing;
        };
    }
}
