package org.homeward.intake.work;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.base.Language;
import org.homeward.intake.Column;
import org.homeward.intake.Column.Content;
import org.homeward.intake.Register;
import org.homeward.intake.model.Book;
import org.homeward.intake.model.Book.Heading;
import org.homeward.intake.model.Book.Page;
import org.homeward.intake.model.FileReader;
import org.homeward.intake.model.Lookup;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.Vocabulary;
import org.homeward.intake.model.Wording;

/// Writes a kind of file as a form (XLSForm) for KoBo and ODK, in every language of the
/// country. Its questions are the columns of the template and have their names, so that the
/// answers come back as a file of that kind.
public final class WriteSurvey {
    private static final int WIDTH = 24;

    /// Lists up to this long are shown as a whole; longer ones are searched.
    private static final int SHOWN = 8;

    /// A day, month or year, as people know dates of birth.
    private static final String PARTIAL_DATE =
            "regex(., '^(((0?[1-9]|[12][0-9]|3[01])/)?(0?[1-9]|1[0-2])/)?[12][0-9]{3}$')";

    /// A record number as [FileReader] takes it: a word with a digit, no long row of digits. Some
    /// programs look for a pattern in the answer and some lay it over the whole, so each says both.
    private static final String RECORD_NUMBER =
            "regex(., '^[^ ]*[0-9][^ ]*$') and not(regex(., '^.*[0-9]{9}.*$'))";

    private final Registers registers;
    private final Vocabulary vocabulary;
    private final Book.Writer writer;

    public WriteSurvey(Registers registers, Vocabulary vocabulary, Book.Writer writer) {
        this.registers = registers;
        this.vocabulary = vocabulary;
        this.writer = writer;
    }

    /// The form as it stands on a day; empty for an unknown kind.
    ///
    /// @param words of each language of the form, the usual one first
    public Optional<byte[]> form(String kind, LocalDate day, List<Wording> words) {
        return registers.ofKind(kind).map(it -> writer.write(new Form(it, day, words).book()));
    }

    /// One form in the making.
    private final class Form {
        private final Register register;
        private final LocalDate day;
        private final List<Wording> words;
        private final List<List<String>> questions = new ArrayList<>();
        private final List<List<String>> choices = new ArrayList<>();
        private final Set<String> lists = new LinkedHashSet<>();

        Form(Register register, LocalDate day, List<Wording> words) {
            this.register = register;
            this.day = day;
            this.words = List.copyOf(words);
        }

        Book book() {
            var before = register.columns().subList(0, firstEvent());
            group("record", before);
            group("events", register.columns().subList(firstEvent(), register.columns().size()));
            return new Book(
                    List.of(
                            page("survey", survey(), questions),
                            page("choices", choiceHeadings(), choices),
                            page("settings", List.of(SETTINGS.split(" ")), List.of(settings()))));
        }

        private static final String SETTINGS =
                "form_title form_id version default_language instance_name style";

        private List<String> settings() {
            var usual = words.getFirst();
            return List.of(
                    vocabulary.kindName(register.kind(), usual.language()),
                    "homeward_" + register.kind(),
                    day.format(DateTimeFormatter.BASIC_ISO_DATE),
                    named(usual.language()),
                    "${" + FileReader.RECORD_NUMBER + "}",
                    "pages");
        }

        private List<String> survey() {
            return Stream.of(
                            Stream.of("type", "name"),
                            perLanguage("label"),
                            perLanguage("hint"),
                            Stream.of("required", "relevant", "constraint"),
                            perLanguage("constraint_message"),
                            Stream.of("appearance"))
                    .flatMap(it -> it)
                    .toList();
        }

        private List<String> choiceHeadings() {
            return Stream.concat(Stream.of("list_name", "name"), perLanguage("label")).toList();
        }

        private Stream<String> perLanguage(String column) {
            return words.stream().map(it -> column + "::" + named(it.language()));
        }

        /// As the standard writes a language: its own name and its code.
        private static String named(Language language) {
            var locale = Locale.forLanguageTag(language.tag());
            return locale.getDisplayLanguage(locale) + " (" + language.tag() + ")";
        }

        private static Page page(String name, List<String> headings, List<List<String>> rows) {
            return new Page(
                    name, headings.stream().map(it -> Heading.plain(it, WIDTH)).toList(), rows);
        }

        /// Where the columns begin that say what happened when.
        private int firstEvent() {
            var events = events();
            for (int at = 0; at < register.columns().size(); at++) {
                if (events.contains(register.columns().get(at).name())) {
                    return at;
                }
            }
            return register.columns().size();
        }

        /// The dates of what is counted: every date but that of birth and that of knowing of it.
        private Set<String> events() {
            return register.columns().stream()
                    .filter(it -> it.content() instanceof Content.Date)
                    .map(Column::name)
                    .filter(it -> it.endsWith("_on") && !it.equals(FileReader.KNOWN_ON))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private void group(String name, List<Column> columns) {
            if (columns.isEmpty()) {
                return;
            }
            row("begin_group", name, it -> it.text("intake.survey.group." + name), "field-list");
            columns.forEach(this::question);
            if (name.equals("events")) {
                reminder();
            }
            row("end_group", "", _ -> "", "");
        }

        /// A note that must be answered and cannot be stops who filled in no date at all.
        private void reminder() {
            var none =
                    events().stream()
                            .map(it -> "${" + it + "} = ''")
                            .collect(Collectors.joining(" and "));
            var row = new LinkedHashMap<String, Function<Wording, String>>();
            row.put("label", it -> it.text("intake.survey.no_date"));
            add("note", "no_date", row, Map.of("required", "yes", "relevant", none));
        }

        private void row(
                String type, String name, Function<Wording, String> label, String appearance) {
            add(type, name, Map.of("label", label), Map.of("appearance", appearance));
        }

        private void question(Column column) {
            var told = new LinkedHashMap<String, Function<Wording, String>>();
            told.put("label", it -> label(column, it));
            var plain = new LinkedHashMap<String, String>();
            if (column.need() == Column.Need.REQUIRED) {
                plain.put("required", "yes");
            }
            String type = type(column, plain, told);
            relevant(column).ifPresent(it -> plain.put("relevant", it));
            add(type, column.name(), told, plain);
        }

        private String label(Column column, Wording in) {
            return vocabulary.heading(register.kind(), column.name(), in.language());
        }

        private String type(
                Column column,
                Map<String, String> plain,
                Map<String, Function<Wording, String>> told) {
            return switch (column.content()) {
                case Content.Text(int longest) -> {
                    boolean number = column.name().equals(FileReader.RECORD_NUMBER);
                    String length = "string-length(.) <= " + longest;
                    plain.put("constraint", number ? length + " and " + RECORD_NUMBER : length);
                    told.put(
                            "constraint_message",
                            number
                                    ? it -> it.text("intake.problem.record_number_personal")
                                    : it -> it.text("intake.problem.text_too_long", "" + longest));
                    yield "text";
                }
                case Content.Date() -> {
                    boolean event = column.name().endsWith("_on");
                    plain.put("constraint", event ? ". <= today()" : PARTIAL_DATE);
                    told.put(
                            "constraint_message",
                            it ->
                                    it.text(
                                            event
                                                    ? "intake.survey.future"
                                                    : "intake.problem.date_unreadable"));
                    if (!event) {
                        told.put("hint", it -> it.text("intake.template.date"));
                    }
                    yield event ? "date" : "text";
                }
                case Content.Whole(int least, int most) -> {
                    plain.put("constraint", ". >= " + least + " and . <= " + most);
                    told.put(
                            "constraint_message",
                            it ->
                                    it.text(
                                            "intake.problem.number_out_of_range",
                                            "" + least,
                                            "" + most));
                    yield "integer";
                }
                case Content.Coded(String list) ->
                        chosen(list, it -> vocabulary.entries(list, it), plain);
                case Content.Unit _ -> chosen("unit", it -> vocabulary.unitsOn(day, it), plain);
                case Content.Agency() ->
                        chosen("agency", it -> vocabulary.agencies(day, it), plain);
                case Content.YesNo() -> {
                    if (lists.add("yes_no")) {
                        choice("yes_no", "yes", it -> answer(it, "yes"));
                        choice("yes_no", "no", it -> answer(it, "no"));
                    }
                    yield "select_one yes_no";
                }
            };
        }

        private static String answer(Wording words, String answer) {
            return words.text("intake.cell." + answer).split("\\|")[0];
        }

        private String chosen(
                String list,
                Function<Language, List<Lookup.Found>> entries,
                Map<String, String> plain) {
            var usual = entries.apply(words.getFirst().language());
            if (usual.size() > SHOWN) {
                plain.put("appearance", "minimal autocomplete");
            }
            if (lists.add(list)) {
                var labels = new LinkedHashMap<Language, Map<String, String>>();
                for (var it : words) {
                    labels.put(
                            it.language(),
                            entries.apply(it.language()).stream()
                                    .collect(
                                            Collectors.toMap(
                                                    Lookup.Found::id,
                                                    Lookup.Found::label,
                                                    (_, last) -> last)));
                }
                usual.stream()
                        .map(Lookup.Found::id)
                        .distinct()
                        .forEach(
                                id ->
                                        choice(
                                                list,
                                                id,
                                                it ->
                                                        labels.getOrDefault(it.language(), Map.of())
                                                                .getOrDefault(id, id)));
            }
            return "select_one " + list;
        }

        private void choice(String list, String name, Function<Wording, String> label) {
            var row = new ArrayList<>(List.of(list, name));
            words.forEach(it -> row.add(label.apply(it)));
            choices.add(row);
        }

        /// The place of an event is asked where its date is given; an age, where no date of birth
        /// is.
        private Optional<String> relevant(Column column) {
            if (column.content() instanceof Content.Unit(var dates) && dates.size() == 1) {
                return Optional.of("${" + dates.getFirst() + "} != ''");
            }
            boolean age = column.content() instanceof Content.Whole && column.name().equals("age");
            return age ? Optional.of("${birth_date} = ''") : Optional.empty();
        }

        private void add(
                String type,
                String name,
                Map<String, Function<Wording, String>> told,
                Map<String, String> plain) {
            var row = new ArrayList<>(List.of(type, name));
            for (String column : List.of("label", "hint")) {
                words.forEach(it -> row.add(told.getOrDefault(column, _ -> "").apply(it)));
            }
            for (String column : List.of("required", "relevant", "constraint")) {
                row.add(plain.getOrDefault(column, ""));
            }
            words.forEach(
                    it -> row.add(told.getOrDefault("constraint_message", _ -> "").apply(it)));
            row.add(plain.getOrDefault("appearance", ""));
            questions.add(row);
        }
    }
}
