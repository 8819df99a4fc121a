package org.homeward.packs;

import java.time.LocalDate;

/// The days that the demo country covers.
///
/// @param from the first day of its events
/// @param to the last day of its events
/// @param end the day on which its recorded history ends
public record DemoSpan(LocalDate from, LocalDate to, LocalDate end) {
    static final DemoSpan NONE = new DemoSpan(LocalDate.EPOCH, LocalDate.EPOCH, LocalDate.EPOCH);

    static DemoSpan read(YamlMap yaml) {
        yaml.knowing("from", "to", "end");
        var span = new DemoSpan(yaml.date("from"), yaml.date("to"), yaml.date("end"));
        if (!span.from.isBefore(span.to) || span.to.isAfter(span.end)) {
            yaml.problem("to", "is not between from and end");
        }
        return span;
    }
}
