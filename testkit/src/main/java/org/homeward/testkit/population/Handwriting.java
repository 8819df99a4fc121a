package org.homeward.testkit.population;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.base.AgencyId;
import org.homeward.base.Language;
import org.homeward.base.PartialDate;
import org.homeward.base.UnitId;
import org.homeward.packs.CodeEntry;
import org.homeward.packs.CountryPack;
import org.homeward.packs.FileColumn;
import org.homeward.packs.Reading;
import org.homeward.packs.Unit;

/// How one agency writes canonical values: names or codes of units, labels or codes of lists, days
/// in its own order and the country's calendar. A word that the pack would not read back as the
/// same thing is written as its code.
final class Handwriting {
    private static final String YES = "yes";

    private final CountryPack pack;
    private final Language language;
    private final Reporting.Notation notation;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;
    private final DateTimeFormatter year;
    private final Map<String, String> words = new HashMap<>();

    Handwriting(CountryPack pack, Language language, Reporting.Notation notation) {
        this.pack = pack;
        this.language = language;
        this.notation = notation;
        this.day = formatter(notation.dates());
        this.month = formatter(notation.dates().replaceAll("d+[/.-]|[/.-]d+", ""));
        this.year = formatter("yyyy");
    }

    private DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withChronology(pack.chronology());
    }

    /// The heading of a column: one of those that agencies use, by `style` always the same one.
    String heading(FileKind kind, Field field, int style) {
        var column =
                pack.fileFormat(kind.code())
                        .column(field.column())
                        .orElseThrow(() -> new IllegalStateException("no column " + field));
        List<String> known =
                column.headings().getOrDefault(language, List.of(column.heading(language)));
        String heading = known.get(Math.floorMod(style, known.size()));
        boolean clear =
                pack.fileFormat(kind.code()).read(heading)
                                instanceof Reading.Found<FileColumn>(var found)
                        && found.name().equals(field.column());
        return clear ? heading : field.column();
    }

    /// A cell as the agency writes it in a file under a regime.
    Sheet.Cell cell(Field field, String value, String regime) {
        if (value.isEmpty()) {
            return new Sheet.Cell.Text("");
        }
        return switch (field.content()) {
            case TEXT -> new Sheet.Cell.Text(value);
            case DATE -> date(PartialDate.parse(value).orElseThrow());
            case CODE -> new Sheet.Cell.Text(code(field.list(), value));
            case UNIT -> new Sheet.Cell.Text(unit(new UnitId(value), regime));
            case AGENCY -> new Sheet.Cell.Text(agency(new AgencyId(value)));
            case YES_NO -> new Sheet.Cell.Text(YES);
        };
    }

    private Sheet.Cell date(PartialDate date) {
        var first = pack.chronology().date(date.first());
        return switch (date.precision()) {
            case DAY -> new Sheet.Cell.Day(date.first(), day.format(first));
            case MONTH -> new Sheet.Cell.Text(month.format(first));
            case YEAR -> new Sheet.Cell.Text(year.format(first));
        };
    }

    private String code(String list, String value) {
        if (notation.codes() == Reporting.Notation.Words.CODE) {
            return value;
        }
        return words.computeIfAbsent(
                list + "/" + value,
                _ -> {
                    var codes = pack.codes(list);
                    String label = codes.label(value, language);
                    boolean clear =
                            codes.read(label) instanceof Reading.Found<CodeEntry>(var found)
                                    && found.code().equals(value);
                    return clear ? label : value;
                });
    }

    /// The unit as it is named under the regime: itself if it is of it, else what it became.
    private String unit(UnitId unit, String regime) {
        return words.computeIfAbsent(
                regime + "/" + unit,
                _ -> {
                    var named =
                            pack.units().byId(unit).filter(found -> !found.code(regime).isEmpty());
                    var current =
                            named.or(
                                            () ->
                                                    pack.units()
                                                            .inRegime(unit, regime)
                                                            .flatMap(pack.units()::byId))
                                    .orElseThrow();
                    var name = current.name(language);
                    boolean byCode = notation.units() == Reporting.Notation.Words.CODE;
                    return !byCode && means(name, regime, current) ? name : current.code(regime);
                });
    }

    private boolean means(String text, String regime, Unit unit) {
        return pack.units().read(text, regime) instanceof Reading.Found<Unit>(var found)
                && found.id().equals(unit.id());
    }

    private String agency(AgencyId agency) {
        return pack.agencies()
                .byId(agency)
                .map(found -> found.shortName(language))
                .orElse(agency.value());
    }

    /// The regime under which a file with this cut-off day is written.
    String regime(LocalDate cutOff) {
        return pack.units().regimeAt(cutOff).id();
    }
}
