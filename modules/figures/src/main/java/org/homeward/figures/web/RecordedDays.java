package org.homeward.figures.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.figures.model.Counts.Cause;
import org.homeward.figures.model.Counts.Changed;
import org.homeward.figures.work.Sheets;
import org.homeward.journal.Position;
import org.homeward.packs.Words;

/// The days on which causes were recorded, in words; each position is looked up once.
final class RecordedDays {
    private final Sheets sheets;
    private final Words words;
    private final Map<Position, String> days = new HashMap<>();

    RecordedDays(Sheets sheets, Words words) {
        this.sheets = sheets;
        this.words = words;
    }

    String of(Position position) {
        return days.computeIfAbsent(position, at -> words.date(sheets.day(at)));
    }

    /// On which day, or between which days, the causes of some changes were recorded.
    String of(List<Changed> changes) {
        var positions =
                changes.stream()
                        .flatMap(change -> change.causes().stream())
                        .map(Cause::at)
                        .sorted(Comparator.naturalOrder())
                        .toList();
        if (positions.isEmpty()) {
            return "";
        }
        var first = of(positions.getFirst());
        var last = of(positions.getLast());
        return first.equals(last)
                ? words.text("figures.difference.recorded", first)
                : words.text("figures.difference.recorded_between", first, last);
    }
}
