package org.homeward.fuzz;

import java.nio.charset.StandardCharsets;
import org.homeward.base.PartialDate;
import org.homeward.base.Period;

/// Periods and dates as people write them: what is read is written in a form that reads back.
public final class PeriodFuzz {
    private PeriodFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        switch (Period.read(text)) {
            case Period.Reading.Read(var period) -> readsBack(period);
            case Period.Reading.Reversed(var suggested) -> readsBack(suggested);
            case Period.Reading.Unreadable _ -> {}
        }
        PartialDate.parse(text)
                .ifPresent(
                        date ->
                                Must.hold(
                                        PartialDate.parse(date.toString())
                                                .filter(date::equals)
                                                .isPresent(),
                                        "a date reads back"));
    }

    private static void readsBack(Period period) {
        Must.hold(Period.of(period.toString()).equals(period), "a period reads back");
    }
}
