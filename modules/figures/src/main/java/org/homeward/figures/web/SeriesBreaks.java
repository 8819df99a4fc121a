package org.homeward.figures.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.homeward.base.PartialDate;
import org.homeward.base.Period;
import org.homeward.packs.CountryPack;
import org.homeward.packs.LegalText;
import org.homeward.packs.Verification;
import org.homeward.packs.Words;
import org.homeward.webkit.chart.TrendChart;

/// The days on which the law changed what is counted: a core offence came into force, or a law took
/// effect that replaces one of the same name, or is replaced by one.
final class SeriesBreaks {
    private final CountryPack pack;

    SeriesBreaks(CountryPack pack) {
        this.pack = pack;
    }

    List<TrendChart.Break> within(List<Period> periods, Words words) {
        var breaks = new ArrayList<TrendChart.Break>();
        days(words)
                .forEach(
                        (day, text) -> {
                            for (int at = 1; at < periods.size(); at++) {
                                if (periods.get(at).contains(day)) {
                                    breaks.add(new TrendChart.Break(at, text));
                                }
                            }
                        });
        return breaks;
    }

    private Map<LocalDate, String> days(Words words) {
        var days = new TreeMap<LocalDate, String>();
        pack.codes("offence").entries().stream()
                .filter(offence -> offence.attribute("scope").equals("core"))
                .flatMap(
                        offence ->
                                java.util.Optional.ofNullable(offence.validity().from()).stream())
                .forEach(day -> days.put(day, words.text("figures.break.offences", day)));
        var laws =
                pack.laws().stream()
                        .filter(law -> law.verification() == Verification.VERIFIED)
                        .filter(law -> law.effective().isPresent())
                        .toList();
        for (var law : laws) {
            var namesake =
                    laws.stream()
                            .anyMatch(other -> isReplaced(law, other) || isReplaced(other, law));
            if (namesake) {
                var day = law.effective().map(PartialDate::first).orElseThrow();
                days.put(
                        day,
                        words.text(
                                "figures.break.law",
                                day,
                                law.number(),
                                law.titles().in(words.language())));
            }
        }
        return days;
    }

    /// The older ends on the day on which the newer begins, and they share a name.
    private static boolean isReplaced(LegalText older, LegalText newer) {
        return !older.equals(newer)
                && older.expires().isPresent()
                && older.expires().equals(newer.effective())
                && older.titles().texts().values().stream()
                        .anyMatch(newer.titles().texts()::containsValue);
    }
}
