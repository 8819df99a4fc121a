package org.homeward.intake.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.base.Problem;
import org.homeward.base.TextForms;
import org.homeward.intake.Column;
import org.homeward.intake.Register;
import org.homeward.intake.RowProblem;
import org.homeward.intake.model.Cell;
import org.homeward.intake.model.Headings;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.Sheet;
import org.homeward.intake.model.Vocabulary;
import org.homeward.intake.model.foreign.Dialect;
import org.homeward.intake.model.foreign.Foreign;
import org.homeward.packs.CountryPack;
import org.homeward.packs.ExchangeProfile;
import org.homeward.packs.ExchangeProfile.Source;
import org.jspecify.annotations.Nullable;

/// Tables of a standard of exchange, told as the profile of the pack says.
final class StandardTables implements Dialect {
    /// With fewer headings of the standard a table is somebody's own.
    private static final int LEAST = 3;

    private static final Pattern SEVERAL = Pattern.compile("\\s*[;|,]\\s*");

    private final CountryPack pack;
    private final ExchangeProfile profile;
    private final Vocabulary vocabulary;
    private final Map<String, String> fields = new HashMap<>();

    StandardTables(CountryPack pack, ExchangeProfile profile, Vocabulary vocabulary) {
        this.pack = pack;
        this.profile = profile;
        this.vocabulary = vocabulary;
        profile.fields().keySet().forEach(name -> fields.put(key(name), name));
    }

    /// Salesforce writes `__c` behind the name of a field of one's own.
    private static String key(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceFirst("__c$", "");
    }

    /// One way through a table.
    private final class Pass {
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final Map<String, Integer> own = new LinkedHashMap<>();
        private final List<RowProblem> warnings = new ArrayList<>();
        private final List<Foreign.Field> said = new ArrayList<>();
        private final Map<String, String> lists = new HashMap<>();
        private final Set<String> columns;

        Pass(Sheet sheet, Register register) {
            var known =
                    new Headings(new Registers(List.of(register)), vocabulary)
                            .known(sheet.headings(), register);
            columns = register.columns().stream().map(Column::name).collect(Collectors.toSet());
            pack.fileFormat(register.kind())
                    .columns()
                    .forEach(column -> lists.put(column.name(), column.list()));
            var cells = sheet.headings().cells();
            for (int place = 0; place < cells.size(); place++) {
                String heading = cells.get(place).text().strip();
                String field = fields.get(key(heading));
                if (field != null) {
                    places.putIfAbsent(field, place);
                } else if (known.containsKey(place)) {
                    own.put(known.get(place).name(), place);
                }
                if (!heading.isEmpty()) {
                    int at = place;
                    long filled =
                            sheet.lines().stream().filter(it -> !it.cell(at).isEmpty()).count();
                    var fate =
                            known.containsKey(place)
                                    ? new Foreign.Fate.Taken(known.get(place).name())
                                    : fate(field);
                    said.add(new Foreign.Field(heading, (int) filled, fate));
                }
            }
        }

        private Foreign.Fate fate(@Nullable String field) {
            if (field == null) {
                return new Foreign.Fate.Left("unknown_field");
            }
            return profile.sources().stream()
                    .filter(it -> makes(it, field))
                    .findFirst()
                    .<Foreign.Fate>map(it -> new Foreign.Fate.Taken(it.column()))
                    .orElseGet(
                            () ->
                                    new Foreign.Fate.Left(
                                            profile.left().getOrDefault(field, "not_kept")));
        }

        /// Whether a source is filled by a field, made more exact by it, or taken only where
        /// it allows.
        private static boolean makes(Source source, String field) {
            return source.fields().contains(field)
                    || source.refine().contains(field)
                    || source.only().filter(it -> it.field().equals(field)).isPresent();
        }

        List<Source> sources() {
            return profile.sources().stream()
                    .filter(it -> columns.contains(it.column()))
                    .filter(it -> !own.containsKey(it.column()))
                    .filter(
                            it ->
                                    Stream.concat(it.fields().stream(), it.refine().stream())
                                            .anyMatch(places::containsKey))
                    .toList();
        }

        /// What a line says in a field; empty where it says that nothing is known. Our own fields
        /// hold our codes, which have words for that.
        Cell said(Sheet.Line line, String field) {
            var place = places.get(field);
            var cell = place == null ? Cell.EMPTY : line.cell(place);
            String text = TextForms.tidy(cell.text());
            boolean ours = profile.field(field).status() == ExchangeProfile.Status.EXTENSION;
            boolean nothing = !ours && profile.missing().stream().anyMatch(text::equalsIgnoreCase);
            return nothing ? Cell.EMPTY : cell;
        }

        boolean holds(Sheet.Line line, ExchangeProfile.Only only) {
            var field = profile.field(only.field());
            return parts(field, said(line, only.field()).text()).stream()
                    .anyMatch(only.values()::contains);
        }

        Cell cell(Sheet.Line line, Source source) {
            if (source.only().isPresent()
                    && places.containsKey(source.only().get().field())
                    && !said(line, source.only().get().field()).isEmpty()
                    && !holds(line, source.only().get())
                    && said(line, source.fields().getFirst()).isEmpty()) {
                return Cell.EMPTY;
            }
            if (source.join().isPresent()) {
                return joined(line, source, source.join().get());
            }
            for (String field : source.fields()) {
                var cell = said(line, field);
                if (!cell.isEmpty()) {
                    boolean text = cell.kind() == Cell.Kind.TEXT;
                    return text ? refined(line, source, one(line, source, field, cell)) : cell;
                }
            }
            return source.refine().isEmpty() ? Cell.EMPTY : refined(line, source, Cell.EMPTY);
        }

        private Cell joined(Sheet.Line line, Source source, String between) {
            var texts = new ArrayList<String>();
            for (String field : source.fields()) {
                var cell = said(line, field);
                if (cell.kind() == Cell.Kind.FORMULA || cell.kind() == Cell.Kind.ERROR) {
                    return cell;
                }
                if (!cell.isEmpty()) {
                    texts.add(cell.text().strip());
                }
            }
            return Cell.text(String.join(between, texts));
        }

        /// A cell with several values: the first in the order of the standard counts.
        private Cell one(Sheet.Line line, Source source, String name, Cell cell) {
            var field = profile.field(name);
            var parts = parts(field, cell.text());
            if (parts.isEmpty()) {
                return cell;
            }
            if (parts.size() > 1) {
                String others = String.join(", ", parts.subList(1, parts.size()));
                warn(line, source, parts.getFirst(), others);
            }
            return Cell.text(source.code(name, parts.getFirst()).orElse(parts.getFirst()));
        }

        private void warn(Sheet.Line line, Source source, String kept, String others) {
            var problem = Problem.of("intake.problem.foreign_several", others);
            warnings.add(new RowProblem(line.number(), source.column(), kept, problem).asWarning());
        }

        /// A code below the one found says the same more exactly.
        private Cell refined(Sheet.Line line, Source source, Cell found) {
            for (String name : source.refine()) {
                for (String value : parts(profile.field(name), said(line, name).text())) {
                    var code = source.code(name, value);
                    if (code.isPresent()
                            && (found.isEmpty() || isBelow(source, code.get(), found.text()))) {
                        return Cell.text(code.get());
                    }
                }
            }
            return found;
        }

        private boolean isBelow(Source source, String code, String upper) {
            return pack.codes(lists.getOrDefault(source.column(), ""))
                    .find(code)
                    .filter(entry -> entry.attribute("parent").equals(upper))
                    .isPresent();
        }
    }

    /// The values of a cell in the order of the standard; of a free field as they stand.
    private static List<String> parts(ExchangeProfile.Field field, String text) {
        var written = SEVERAL.splitAsStream(text.strip()).filter(it -> !it.isEmpty()).toList();
        if (field.values().isEmpty()) {
            return field.several() ? written : text.isBlank() ? List.of() : List.of(text.strip());
        }
        var whole = field.value(text);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        var words = List.of(text.strip().split("\\s+")); // as forms give several out
        for (var split : List.of(written, words)) {
            var values = split.stream().map(field::value).toList();
            if (!values.isEmpty() && values.stream().allMatch(Optional::isPresent)) {
                var known = values.stream().flatMap(Optional::stream).toList();
                return Stream.concat(field.values().stream(), field.added().stream())
                        .filter(known::contains)
                        .toList();
            }
        }
        return List.of();
    }

    @Override
    public Optional<Told> tell(Sheet sheet, Register register) {
        long known =
                sheet.headings().cells().stream()
                        .filter(cell -> fields.containsKey(key(cell.text())))
                        .count();
        if (known < LEAST || !register.kind().equals(profile.kind())) {
            return Optional.empty();
        }
        return Optional.of(told(sheet, new Pass(sheet, register)));
    }

    private Told told(Sheet sheet, Pass pass) {
        var sources = pass.sources();
        var headings = new ArrayList<Cell>();
        pass.own.keySet().forEach(column -> headings.add(Cell.text(column)));
        sources.forEach(source -> headings.add(Cell.text(source.column())));
        var lines = new ArrayList<Sheet.Line>();
        var leftOut = new ArrayList<Integer>();
        for (var line : sheet.lines()) {
            if (profile.leaveOut().filter(it -> pass.holds(line, it)).isPresent()) {
                leftOut.add(line.number());
                continue;
            }
            var cells = new ArrayList<Cell>();
            pass.own.values().forEach(place -> cells.add(line.cell(place)));
            sources.forEach(source -> cells.add(pass.cell(line, source)));
            lines.add(new Sheet.Line(line.number(), cells));
        }
        return new Told(
                new Sheet(
                        new Sheet.Line(sheet.headings().number(), headings),
                        lines,
                        sheet.hidden(),
                        sheet.otherwise()),
                pass.warnings,
                new Foreign(new Foreign.Format.Standard(profile.id()), pass.said, leftOut));
    }
}
