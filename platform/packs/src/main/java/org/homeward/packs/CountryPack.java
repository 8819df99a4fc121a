package org.homeward.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.chrono.Chronology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.base.Language;

/// Everything that the product knows of a country, read from its pack. Immutable.
public final class CountryPack {
    private final Manifest manifest;
    private final String version;
    private final Country country;
    private final Catalogue catalogue;
    private final Map<Language, Words> words;

    record Country(
            Units units,
            Agencies agencies,
            Map<String, PackMap> maps,
            NameLists names,
            LetterForms letters,
            LawBook law) {}

    record Catalogue(
            Map<String, CodeList> codes,
            Map<String, FileFormat> formats,
            Map<String, ExchangeProfile> exchange,
            Map<String, FigureDefinition> figures,
            List<PublishedFigure> published,
            List<PublishedMatch> matches,
            Map<String, Labels> publishedTerms) {}

    CountryPack(
            Manifest manifest,
            String version,
            Country country,
            Catalogue catalogue,
            Map<Language, Words> words) {
        this.manifest = manifest;
        this.version = version;
        this.country = country;
        this.catalogue = catalogue;
        this.words = words;
    }

    /// Loads the pack with the words of every module on the class path that some pack translates.
    /// Throws [PackProblems] when anything in it is wrong.
    public static CountryPack load(Path packs, String id) {
        return load(packs, id, ModuleWords.discovered(packs));
    }

    /// Loads the pack with the words of these modules. Throws [PackProblems] when anything in it is
    /// wrong.
    public static CountryPack load(Path packs, String id, ModuleWords modules) {
        var findings = new Findings();
        var pack = PackReader.read(packs, id, modules, findings);
        var problems = findings.sorted();
        if (!problems.isEmpty()) {
            throw new PackProblems(id, problems);
        }
        return pack;
    }

    /// The ids of the packs in the folder that describe a country, sorted.
    public static List<String> countries(Path packs) {
        try (var folders = Files.list(packs)) {
            return folders.map(folder -> folder.resolve("units.csv"))
                    .filter(Files::isRegularFile)
                    .map(units -> units.getName(units.getNameCount() - 2).toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public String id() {
        return manifest.id();
    }

    /// SHA-256, in hex, of all files of the pack and of the one that it extends.
    public String version() {
        return version;
    }

    /// The release that the pack calls itself, for people.
    public String release() {
        return manifest.release();
    }

    public String name(Language language) {
        return manifest.names().in(language);
    }

    /// The languages of the pages, the first of them the usual one.
    public List<Language> languages() {
        return manifest.languages();
    }

    /// The languages in which agencies write their files.
    public List<Language> fileLanguages() {
        return manifest.fileLanguages();
    }

    public ZoneId zone() {
        return manifest.zone();
    }

    /// The calendar in which years are written in files.
    public Chronology chronology() {
        return manifest.chronology();
    }

    /// The language tag by whose alphabet the country sorts.
    public String collation() {
        return manifest.collation();
    }

    /// An everyday public page of the country, where somebody who is watched leaves to at once.
    public String quickExit() {
        return manifest.quickExit();
    }

    public DemoSpan demo() {
        return manifest.demo();
    }

    public Units units() {
        return country.units;
    }

    public Agencies agencies() {
        return country.agencies;
    }

    /// The code list of that name; throws where the pack has none.
    public CodeList codes(String list) {
        var codes = catalogue.codes.get(list);
        if (codes == null) {
            throw new IllegalArgumentException("no code list " + list + " in this pack");
        }
        return codes;
    }

    public List<CodeList> codeLists() {
        return List.copyOf(catalogue.codes.values());
    }

    /// The age bands by which figures are shown, youngest first.
    public List<AgeBand> ageBands() {
        return codes("age_group").entries().stream()
                .filter(entry -> entry.attribute("scheme").equals(manifest.ageScheme()))
                .filter(entry -> entry.number("min_age").isPresent())
                .map(
                        entry ->
                                new AgeBand(
                                        entry.code(),
                                        entry.number("min_age").getAsInt(),
                                        entry.number("max_age")))
                .toList();
    }

    /// The code in `age_group` for a person whose age is not known.
    public Optional<String> unknownAge() {
        return codes("age_group").entries().stream()
                .filter(entry -> entry.attribute("scheme").equals(manifest.ageScheme()))
                .filter(entry -> entry.number("min_age").isEmpty())
                .map(CodeEntry::code)
                .findFirst();
    }

    public List<Offence> offences() {
        return country.law.offences();
    }

    public List<ProcedureClock> clocks() {
        return country.law.clocks();
    }

    public List<Entitlement> entitlements() {
        return country.law.entitlements();
    }

    public List<ProgrammeTarget> targets() {
        return country.law.targets();
    }

    public List<LegalText> laws() {
        return country.law.laws();
    }

    public List<Agreement> agreements() {
        return country.law.agreements();
    }

    public List<StatusTerm> statusTerms() {
        return country.law.terms();
    }

    public List<PublishedFigure> publishedFigures() {
        return catalogue.published;
    }

    /// How a published figure was noted (its measure, unit, scope, qualifier or publisher), or the
    /// standard that a figure serves, in a language; as noted where the pack has no words for it.
    public String publishedTerm(String noted, Language language) {
        var labels = catalogue.publishedTerms.getOrDefault(noted, Labels.NONE);
        return labels.has(language) ? labels.in(language) : noted;
    }

    public List<PublishedMatch> publishedMatches() {
        return catalogue.matches;
    }

    /// The format of a kind of agency file; throws where the pack has none.
    public FileFormat fileFormat(String kind) {
        var format = catalogue.formats.get(kind);
        if (format == null) {
            throw new IllegalArgumentException("no kind of file " + kind + " in this pack");
        }
        return format;
    }

    public List<FileFormat> fileFormats() {
        return List.copyOf(catalogue.formats.values());
    }

    /// The standards of exchange that stand beside kinds of files.
    public List<ExchangeProfile> exchangeProfiles() {
        return List.copyOf(catalogue.exchange.values());
    }

    public List<FigureDefinition> figureDefinitions() {
        return List.copyOf(catalogue.figures.values());
    }

    public Optional<FigureDefinition> figureDefinition(String id) {
        return Optional.ofNullable(catalogue.figures.get(id));
    }

    /// The map of a regime; [PackMap#NONE] where the pack has none.
    public PackMap map(String regime) {
        return country.maps.getOrDefault(regime, PackMap.NONE);
    }

    public NameLists names() {
        return country.names;
    }

    /// How agencies write letters; [LetterForms#NONE] where the pack says nothing of it.
    public LetterForms letters() {
        return country.letters;
    }

    /// The words in a language of the pages; throws where the pack does not have it.
    public Words words(Language language) {
        var found = words.get(language);
        if (found == null) {
            throw new IllegalArgumentException("no words in " + language + " in this pack");
        }
        return found;
    }

    @Override
    public String toString() {
        return "CountryPack[" + id() + " " + version.substring(0, 12) + "]";
    }
}
