package org.homeward.intake.pack;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.Chronology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.homeward.base.AgencyId;
import org.homeward.base.Language;
import org.homeward.base.PartialDate;
import org.homeward.base.TextForms;
import org.homeward.base.UnitId;
import org.homeward.intake.Column;
import org.homeward.intake.FileSide;
import org.homeward.intake.model.Lookup;
import org.homeward.intake.model.Vocabulary;
import org.homeward.intake.model.foreign.Dialect;
import org.homeward.intake.model.letters.Letters;
import org.homeward.packs.Agency;
import org.homeward.packs.CodeEntry;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Reading;
import org.homeward.packs.Regime;
import org.homeward.packs.Side;
import org.homeward.packs.Unit;

/// The words of a country pack.
public final class PackVocabulary implements Vocabulary {
    private final CountryPack pack;
    private final List<Language> languages;
    private final Map<String, Map<String, Map<Language, List<String>>>> headings;
    private final Letters letters;
    private final Set<String> yes = new LinkedHashSet<>();
    private final Set<String> no = new LinkedHashSet<>();
    private final Set<String> reasons = new LinkedHashSet<>();

    public PackVocabulary(CountryPack pack) {
        this.pack = pack;
        var all = new LinkedHashSet<>(pack.fileLanguages());
        all.addAll(pack.languages());
        this.languages = List.copyOf(all);
        this.headings = new LinkedHashMap<>();
        this.letters = PackLetters.of(pack);
        for (var language : pack.languages()) {
            var words = pack.words(language);
            addAnswers(yes, words.text("intake.cell.yes"));
            addAnswers(no, words.text("intake.cell.no"));
            reasons.add(words.text("intake.errors.heading"));
            reasons.add(words.text("intake.column.line")); // stands first in error rows
        }
        for (var format : pack.fileFormats()) {
            var columns = new LinkedHashMap<String, Map<Language, List<String>>>();
            for (var column : format.columns()) {
                var ordered = new LinkedHashMap<Language, List<String>>();
                languages.stream()
                        .filter(column.headings()::containsKey)
                        .forEach(
                                language ->
                                        ordered.put(
                                                language,
                                                column.headings()
                                                        .getOrDefault(language, List.of())));
                columns.put(column.name(), ordered);
            }
            headings.put(format.kind(), columns);
        }
    }

    private static void addAnswers(Set<String> answers, String listed) {
        Arrays.stream(listed.split("\\|")).map(TextForms::fold).forEach(answers::add);
    }

    @Override
    public List<Language> languages() {
        return languages;
    }

    @Override
    public Chronology chronology() {
        return pack.chronology();
    }

    @Override
    public Map<String, Map<Language, List<String>>> headings(String kind) {
        return headings.getOrDefault(kind, Map.of());
    }

    @Override
    public Letters letters() {
        return letters;
    }

    @Override
    public boolean isReasons(String heading) {
        return reasons.contains(heading);
    }

    @Override
    public Lookup code(String list, String text) {
        return lookup(
                pack.codes(list).read(text),
                CodeEntry::code,
                entry -> entry.label(languages.getFirst()));
    }

    @Override
    public List<Lookup.Found> entries(String list, Language language) {
        return pack.codes(list).entries().stream()
                .map(entry -> new Lookup.Found(entry.code(), entry.label(language)))
                .toList();
    }

    @Override
    public String listName(String list, Language language) {
        return pack.codes(list).name(language);
    }

    @Override
    public String kindName(String kind, Language language) {
        return pack.fileFormat(kind).name(language);
    }

    @Override
    public String shown(Column.Content content, String canonical, Language language) {
        return switch (content) {
            case Column.Content.Coded(String list) -> pack.codes(list).label(canonical, language);
            case Column.Content.Unit _ -> unitName(new UnitId(canonical), language);
            case Column.Content.Agency() -> pack.agencies().name(new AgencyId(canonical), language);
            case Column.Content.Date() ->
                    PartialDate.parse(canonical).map(pack.words(language)::date).orElse(canonical);
            case Column.Content.YesNo() ->
                    pack.words(language).text("intake.cell." + canonical).split("\\|")[0];
            case Column.Content.Text _, Column.Content.Whole _ -> canonical;
        };
    }

    /// A unit that ended may share its name with the one that it became part of.
    private String unitName(UnitId id, Language language) {
        String name = pack.units().name(id, language);
        return pack.units()
                .byId(id)
                .flatMap(unit -> unit.validity().lastDay())
                .map(last -> pack.words(language).text("intake.unit.until", name, last))
                .orElse(name);
    }

    @Override
    public Lookup agency(String text) {
        return lookup(
                pack.agencies().read(text),
                agency -> agency.id().value(),
                agency -> agency.name(languages.getFirst()));
    }

    @Override
    public boolean speaksFor(AgencyId agency, FileSide side) {
        var wanted =
                switch (side) {
                    case PROTECTION -> Side.PROTECTION;
                    case JUSTICE -> Side.JUSTICE;
                };
        return pack.agencies().byId(agency).map(Agency::sides).orElse(Set.of()).contains(wanted);
    }

    @Override
    public Lookup yesNo(String text) {
        String folded = TextForms.fold(text);
        if (yes.contains(folded)) {
            return new Lookup.Found("yes", text);
        }
        return no.contains(folded) ? new Lookup.Found("no", text) : new Lookup.Unknown(List.of());
    }

    @Override
    public Lookup unitOn(String text, LocalDate day) {
        return unit(pack.units().read(text, day));
    }

    @Override
    public Lookup unitIn(String text, String regime) {
        return unit(pack.units().read(text, regime));
    }

    @Override
    public List<String> regimes() {
        return pack.units().regimes().stream().map(Regime::id).toList();
    }

    @Override
    public List<KnownUnit> units(Language language) {
        var words = pack.words(language);
        var known = new ArrayList<KnownUnit>();
        for (var regime : pack.units().regimes().reversed()) {
            for (var unit : pack.units().all()) {
                for (var code : unit.codes()) {
                    if (code.regime().equals(regime.id())) {
                        var from = Optional.ofNullable(code.validity().from());
                        known.add(
                                new KnownUnit(
                                        code.code(),
                                        unit.name(language),
                                        regime.name(language),
                                        from.map(words::date).orElse(""),
                                        code.validity().lastDay().map(words::date).orElse("")));
                    }
                }
            }
        }
        return List.copyOf(known);
    }

    @Override
    public List<Lookup.Found> agencies(LocalDate day, Language language) {
        return pack.agencies().at(day).stream()
                .map(agency -> new Lookup.Found(agency.id().value(), agency.name(language)))
                .toList();
    }

    @Override
    public ZoneId zone() {
        return pack.zone();
    }

    @Override
    public List<Dialect> dialects() {
        return pack.exchangeProfiles().stream()
                .<Dialect>map(profile -> new StandardTables(pack, profile, this))
                .toList();
    }

    @Override
    public List<Lookup.Found> unitsOn(LocalDate day, Language language) {
        return pack.units().at(day).stream()
                .map(unit -> new Lookup.Found(unit.id().value(), unit.name(language)))
                .toList();
    }

    private Lookup unit(Reading<Unit> reading) {
        return lookup(reading, unit -> unit.id().value(), unit -> unit.name(languages.getFirst()));
    }

    private static <T> Lookup lookup(
            Reading<T> reading, Function<T, String> id, Function<T, String> label) {
        return switch (reading) {
            case Reading.Found<T>(T value) -> new Lookup.Found(id.apply(value), label.apply(value));
            case Reading.Ambiguous<T>(var candidates) ->
                    new Lookup.Ambiguous(labels(candidates, label));
            case Reading.Unknown<T>(var suggestions) ->
                    new Lookup.Unknown(labels(suggestions, label));
        };
    }

    private static <T> List<String> labels(List<T> values, Function<T, String> label) {
        var labels = new ArrayList<String>();
        values.stream().limit(3).map(label).distinct().forEach(labels::add);
        return labels;
    }
}
