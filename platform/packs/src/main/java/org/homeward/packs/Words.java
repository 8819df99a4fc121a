package org.homeward.packs;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.Chronology;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.homeward.base.Language;
import org.homeward.base.PartialDate;
import org.homeward.base.Period;
import org.homeward.base.Problem;

/// The words of the product in one language, and numbers, dates and periods as it writes them.
///
/// A text is an ICU message: `{0}` is the first argument, `{0, plural, one {# case} other {#
/// cases}}`
/// chooses by number. A key without translation gives the English words of its module.
public final class Words {
    /// The language in which modules bring their words.
    public static final Language BASE = new Language("en");

    private final Language language;
    private final Locale locale;
    private final ZoneId zone;
    private final Map<String, String> texts;
    private final List<String> missing;
    private final LocalizedNumberFormatter numbers;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;
    private final DateTimeFormatter year;
    private final DateTimeFormatter moment;
    private final Comparator<Object> order;

    /// By key. Making one reads the rules of the language, which costs more than a page has time
    /// for.
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    Words(Language language, ZoneId zone, Map<String, String> texts, List<String> missing) {
        this.language = language;
        this.locale = language.locale();
        this.zone = zone;
        this.texts = Map.copyOf(texts);
        this.missing = List.copyOf(missing);
        this.numbers = NumberFormatter.withLocale(ULocale.forLocale(locale));
        var calendar = Chronology.of(text("packs.calendar"));
        this.day = formatter("packs.date.day", calendar);
        this.month = formatter("packs.date.month", calendar);
        this.year = formatter("packs.date.year", calendar);
        this.moment = formatter("packs.datetime", calendar).withZone(zone);
        this.order = Collator.getInstance(ULocale.forLocale(locale)).freeze();
    }

    /// The modules whose words a pack is loaded with. The application, which has all of them, adds
    /// [ModuleWords#complete].
    public static ModuleWords modules(String... names) {
        return ModuleWords.of(List.of(names));
    }

    private DateTimeFormatter formatter(String key, Chronology calendar) {
        return DateTimeFormatter.ofPattern(text(key), locale).withChronology(calendar);
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /// The text of the key with its arguments in place. Dates, periods and instants among the
    /// arguments are written as this language writes them.
    public String text(String key, Object... arguments) {
        String pattern = texts.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no module has the words " + key);
        }
        if (pattern.indexOf('{') < 0 && !pattern.contains("''")) {
            return pattern;
        }
        Object[] written = new Object[arguments.length];
        for (int at = 0; at < arguments.length; at++) {
            written[at] = written(arguments[at]);
        }
        var format = formats.computeIfAbsent(key, _ -> new MessageFormat(pattern, locale));
        synchronized (format) { // it is not made for several threads at once
            return format.format(written);
        }
    }

    /// The text of a problem. A day among its arguments, which are text, is written as this
    /// language writes days.
    public String text(Problem problem) {
        return text(problem.key(), problem.arguments().stream().map(Words::day).toArray());
    }

    private static Object day(String argument) {
        return argument.length() == 10
                ? PartialDate.parse(argument).<Object>map(date -> date).orElse(argument)
                : argument;
    }

    private Object written(Object argument) {
        return switch (argument) {
            case PartialDate date -> date(date);
            case LocalDate date -> date(date);
            case Period period -> period(period);
            case Instant instant -> dateTime(instant);
            case Object other -> other;
        };
    }

    public String number(long value) {
        return numbers.format(value).toString();
    }

    public String number(BigDecimal value) {
        return numbers.format(value).toString();
    }

    /// A share in percent with up to one decimal, for example `66.7%` for 0.667.
    public String percent(double share) {
        return numbers.unit(com.ibm.icu.util.MeasureUnit.PERCENT)
                .precision(com.ibm.icu.number.Precision.maxFraction(1))
                .format(share * 100)
                .toString();
    }

    public String date(LocalDate date) {
        return day.format(date);
    }

    /// The date at its precision.
    public String date(PartialDate date) {
        return switch (date.precision()) {
            case DAY -> day.format(date.first());
            case MONTH -> month.format(date.first());
            case YEAR -> year.format(date.first());
        };
    }

    /// The moment in the time zone of the country.
    public String dateTime(Instant instant) {
        return moment.format(instant);
    }

    /// The period by its own name where it has one (a year, half-year, quarter, month or day), else
    /// by its two ends at the coarsest precision that holds them.
    public String period(Period period) {
        String notation = period.toString();
        String inYear = year.format(period.first());
        if (notation.matches("\\d{4}")) {
            return text("packs.period.year", inYear);
        }
        if (notation.matches("\\d{4}-H[12]")) {
            return text("packs.period.half." + notation.charAt(6), inYear);
        }
        if (notation.matches("\\d{4}-Q[1-4]")) {
            return text("packs.period.quarter", notation.substring(6), inYear);
        }
        return PartialDate.parse(notation).map(this::date).orElseGet(() -> span(period));
    }

    private String span(Period period) {
        var next = period.last().plusDays(1);
        var form = day;
        if (period.first().getDayOfYear() == 1 && next.getDayOfYear() == 1) {
            form = year;
        } else if (period.first().getDayOfMonth() == 1 && next.getDayOfMonth() == 1) {
            form = month;
        }
        return text("packs.period.span", form.format(period.first()), form.format(period.last()));
    }

    /// The alphabetical order of the language, for lists that people read.
    public Comparator<Object> order() {
        return order;
    }

    /// The time zone in which moments are written.
    public ZoneId zone() {
        return zone;
    }

    /// The keys without translation, sorted; none in English.
    public List<String> missing() {
        return missing;
    }
}
