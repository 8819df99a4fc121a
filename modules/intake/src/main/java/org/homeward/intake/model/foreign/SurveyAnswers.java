package org.homeward.intake.model.foreign;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.homeward.intake.Column;
import org.homeward.intake.Register;
import org.homeward.intake.model.Cell;
import org.homeward.intake.model.FileReader;
import org.homeward.intake.model.Headings;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.Sheet;
import org.homeward.intake.model.Vocabulary;

/// The answers to a form (XLSForm) as KoBo and ODK give them out: groups before the name with a
/// stroke or a dash, a column for each choice of a question with several, columns of the system.
public final class SurveyAnswers implements Dialect {
    /// Columns of the system, in small letters; one of them at least is in every such table.
    private static final Set<String> MARKS =
            Set.of("_uuid", "_submission_time", "instanceid", "key", "submissiondate");

    private static final Set<String> NUMBERS = Set.of("_uuid", "instanceid", "key");
    private static final List<String> DAYS = List.of("today", "_submission_time", "submissiondate");
    private static final Set<String> STATES = Set.of("_validation_status", "reviewstate");
    private static final Set<String> REFUSED =
            Set.of("validation_status_not_approved", "not approved", "rejected");
    private static final Set<String> TECHNICAL =
            Set.of(
                    "start end deviceid username simserial phonenumber subscriberid audit"
                            .split(" "));
    private static final Set<String> OF_ODK =
            Set.of(
                    "submitterid submittername attachmentspresent attachmentsexpected status"
                            .concat(" edits formversion instancename")
                            .split(" "));
    private static final Set<String> CHOSEN = Set.of("1", "true");
    private static final Set<String> MARKINGS = Set.of("", "0", "1", "true", "false");
    private static final Pattern FOUR = Pattern.compile("(.{4})(?!$)");

    private final Registers registers;
    private final Vocabulary vocabulary;
    private final ZoneId zone;

    /// @param zone the country's: the system writes its moments in universal time
    public SurveyAnswers(Registers registers, Vocabulary vocabulary, ZoneId zone) {
        this.registers = registers;
        this.vocabulary = vocabulary;
        this.zone = zone;
    }

    /// Which place holds what.
    ///
    /// @param choices for a column the places of its choices, each with its code as written
    /// @param kept headings that stay as they are: somebody else must judge them
    private record Layout(
            Map<String, Integer> places,
            Map<String, Map<Integer, String>> choices,
            Map<Integer, String> kept,
            Map<String, Integer> system,
            List<Foreign.Field> fields) {
        List<String> columns(Register register) {
            var columns = new ArrayList<>(places.keySet());
            choices.keySet().stream().filter(it -> !columns.contains(it)).forEach(columns::add);
            for (var name : List.of(FileReader.RECORD_NUMBER, FileReader.KNOWN_ON)) {
                boolean has = register.columns().stream().map(Column::name).anyMatch(name::equals);
                if (has && !columns.contains(name)) {
                    columns.add(name);
                }
            }
            return columns;
        }
    }

    @Override
    public Optional<Told> tell(Sheet sheet, Register register) {
        boolean survey =
                sheet.headings().cells().stream()
                        .map(cell -> name(cell.text()).toLowerCase(Locale.ROOT))
                        .anyMatch(MARKS::contains);
        if (!survey) {
            return Optional.empty();
        }
        var layout = layout(sheet, register);
        return layout.places.size() + layout.choices.size() < 2
                ? Optional.empty()
                : Optional.of(told(sheet, register, layout));
    }

    private Layout layout(Sheet sheet, Register register) {
        var layout =
                new Layout(
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new ArrayList<>());
        var cells = sheet.headings().cells();
        for (int place = 0; place < cells.size(); place++) {
            String heading = cells.get(place).text().strip();
            if (!heading.isEmpty()) {
                int at = place;
                var fate =
                        system(layout, place, heading)
                                .or(() -> choice(layout, register, sheet, at))
                                .orElseGet(() -> fate(layout, register, at, heading));
                int filled =
                        (int) sheet.lines().stream().filter(it -> !it.cell(at).isEmpty()).count();
                layout.fields.add(new Foreign.Field(heading, filled, fate));
            }
        }
        return layout;
    }

    private Foreign.Fate fate(Layout layout, Register register, int place, String heading) {
        var column = column(register, heading).or(() -> column(register, name(heading)));
        if (column.isPresent() && !layout.places.containsKey(column.get().name())) {
            layout.places.put(column.get().name(), place);
            return new Foreign.Fate.Taken(column.get().name());
        }
        boolean other =
                registers.all().stream()
                        .filter(it -> it.side() != register.side())
                        .anyMatch(it -> column(it, name(heading)).isPresent());
        if (column.isPresent() || other) {
            layout.kept.put(place, name(heading)); // twice, or of the other side: it is refused
        }
        return new Foreign.Fate.Left(other ? "other_side" : "not_asked");
    }

    private static Optional<Foreign.Fate> system(Layout layout, int place, String heading) {
        String last = name(heading).toLowerCase(Locale.ROOT);
        if (!isSystem(last)) {
            return Optional.empty();
        }
        layout.system.putIfAbsent(last, place);
        return Optional.of(new Foreign.Fate.Left("system"));
    }

    /// A column for one choice of a question holds marks alone; a question of a group that has the
    /// name of another question holds answers.
    private Optional<Foreign.Fate> choice(
            Layout layout, Register register, Sheet sheet, int place) {
        String heading = sheet.headings().cell(place).text().strip();
        int stroke = heading.lastIndexOf('/');
        boolean marks =
                stroke > 0
                        && sheet.lines().stream()
                                .map(line -> line.cell(place).text().strip())
                                .allMatch(it -> MARKINGS.contains(it.toLowerCase(Locale.ROOT)));
        return Optional.of(heading)
                .filter(_ -> marks)
                .flatMap(it -> column(register, name(it.substring(0, stroke))))
                .filter(it -> it.content() instanceof Column.Content.Coded)
                .map(
                        it -> {
                            layout.choices
                                    .computeIfAbsent(it.name(), _ -> new LinkedHashMap<>())
                                    .put(place, heading.substring(stroke + 1));
                            return new Foreign.Fate.Taken(it.name());
                        });
    }

    private static boolean isSystem(String name) {
        return name.startsWith("_")
                || MARKS.contains(name)
                || DAYS.contains(name)
                || STATES.contains(name)
                || TECHNICAL.contains(name)
                || OF_ODK.contains(name)
                || name.equals("uuid"); // of "formhub/uuid"
    }

    private Optional<Column> column(Register register, String heading) {
        var line = new Sheet.Line(1, List.of(Cell.text(heading)));
        return Optional.ofNullable(
                new Headings(registers, vocabulary).known(line, register).get(0));
    }

    /// The name of the question without its groups.
    private static String name(String heading) {
        String last = heading.substring(heading.lastIndexOf('/') + 1).strip();
        return last.substring(last.lastIndexOf('-') + 1).strip();
    }

    private Told told(Sheet sheet, Register register, Layout layout) {
        var answers = new Answers(vocabulary);
        var columns = layout.columns(register);
        var leftOut = new ArrayList<Integer>();
        var lines = new ArrayList<Sheet.Line>();
        for (var line : sheet.lines()) {
            if (isRefused(layout, line)) {
                leftOut.add(line.number());
                continue;
            }
            var cells = new ArrayList<Cell>();
            for (var name : columns) {
                cells.add(cell(answers, register, layout, line, name));
            }
            layout.kept.keySet().forEach(place -> cells.add(line.cell(place)));
            lines.add(new Sheet.Line(line.number(), cells));
        }
        var headings = new ArrayList<Cell>();
        columns.forEach(name -> headings.add(Cell.text(name)));
        layout.kept.values().forEach(name -> headings.add(Cell.text(name)));
        return new Told(
                new Sheet(
                        new Sheet.Line(sheet.headings().number(), headings),
                        lines,
                        sheet.hidden(),
                        sheet.otherwise()),
                answers.warnings(),
                new Foreign(new Foreign.Format.Survey(), layout.fields, leftOut));
    }

    private static boolean isRefused(Layout layout, Sheet.Line line) {
        return STATES.stream()
                .filter(layout.system::containsKey)
                .map(state -> system(layout, line, state).toLowerCase(Locale.ROOT))
                .anyMatch(REFUSED::contains);
    }

    private static String system(Layout layout, Sheet.Line line, String name) {
        var place = layout.system.get(name);
        return place == null ? "" : line.cell(place).text().strip();
    }

    private Cell cell(
            Answers answers, Register register, Layout layout, Sheet.Line line, String name) {
        var place = layout.places.get(name);
        var written = place == null ? Cell.EMPTY : line.cell(place);
        if (!written.isEmpty()) {
            return written.kind() == Cell.Kind.TEXT
                    ? Cell.text(answers.one(line.number(), of(register, name), written.text()))
                    : written;
        }
        var choices = layout.choices.get(name);
        if (choices != null
                && of(register, name).content() instanceof Column.Content.Coded(String list)) {
            return chosen(line, choices)
                    .map(it -> Cell.text(answers.first(line.number(), name, list, it)))
                    .orElse(Cell.EMPTY);
        }
        return switch (name) {
            case FileReader.RECORD_NUMBER -> Cell.text(number(layout, line));
            case FileReader.KNOWN_ON -> Cell.text(day(layout, line));
            default -> Cell.EMPTY;
        };
    }

    private static Optional<List<String>> chosen(Sheet.Line line, Map<Integer, String> choices) {
        var chosen = new ArrayList<String>();
        choices.forEach(
                (place, choice) -> {
                    String mark = line.cell(place).text().strip().toLowerCase(Locale.ROOT);
                    if (CHOSEN.contains(mark)) {
                        chosen.add(choice);
                    }
                });
        return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen);
    }

    private static Column of(Register register, String name) {
        return register.columns().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// The system's number of an answer, in fours: a long row of digits would look like a number of
    /// a person.
    private static String number(Layout layout, Sheet.Line line) {
        return NUMBERS.stream()
                .sorted()
                .map(name -> system(layout, line, name))
                .map(text -> text.replaceFirst("(?i)^uuid:", "").replaceAll("[^0-9A-Za-z]", ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> FOUR.matcher(text).replaceAll("$1-"))
                .orElse("");
    }

    /// The day on which the answer was given or, failing that, sent, as the country counts days.
    private String day(Layout layout, Sheet.Line line) {
        return DAYS.stream()
                .map(name -> system(layout, line, name))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(this::day)
                .orElse("");
    }

    private String day(String moment) {
        try {
            boolean offset = moment.matches(".*T.*(?:Z|[+-]\\d\\d:?\\d\\d)");
            if (offset) {
                return OffsetDateTime.parse(moment)
                        .atZoneSameInstant(zone)
                        .toLocalDate()
                        .toString();
            }
            return moment.contains("T")
                    ? LocalDateTime.parse(moment)
                            .atOffset(ZoneOffset.UTC)
                            .atZoneSameInstant(zone)
                            .toLocalDate()
                            .toString()
                    : moment;
        } catch (DateTimeException _) {
            return moment; // no moment: the line is refused for it
        }
    }
}
