package org.homeward.intake.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.Chronology;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.base.AgencyId;
import org.homeward.base.Language;
import org.homeward.intake.Column;
import org.homeward.intake.FileSide;
import org.homeward.intake.model.foreign.Dialect;
import org.homeward.intake.model.letters.Letters;

/// The words in which agencies of a country write their files: headings, codes, units, agencies.
public interface Vocabulary {
    /// Languages in which files are written, the usual one first.
    List<Language> languages();

    /// How years are counted in files.
    Chronology chronology();

    /// Headings under which agencies write each column of a kind of file, by canonical name; the
    /// first heading of a language is the one for templates.
    Map<String, Map<Language, List<String>>> headings(String kind);

    /// The heading of a column in a language, else in any.
    default String heading(String kind, String column, Language language) {
        var named = headings(kind).getOrDefault(column, Map.of());
        return Stream.concat(Stream.of(language), languages().stream())
                .flatMap(it -> named.getOrDefault(it, List.of()).stream())
                .findFirst()
                .orElse(column);
    }

    /// Where days begin and end.
    ZoneId zone();

    /// Tables of other systems that the country has words for.
    List<Dialect> dialects();

    /// How agencies write letters.
    Letters letters();

    /// Whether a heading is the one that error rows come back with; such a column is skipped.
    boolean isReasons(String heading);

    Lookup code(String list, String text);

    /// The entries of a list with their label in a language, for templates.
    List<Lookup.Found> entries(String list, Language language);

    /// How people call a list of codes.
    String listName(String list, Language language);

    /// How people call a kind of file.
    String kindName(String kind, Language language);

    /// Canonical text of a column as people read it.
    String shown(Column.Content content, String canonical, Language language);

    Lookup agency(String text);

    /// Whether an agency sends files of a side.
    boolean speaksFor(AgencyId agency, FileSide side);

    /// `yes` or `no`, in the words of any language of the files.
    Lookup yesNo(String text);

    /// A unit by name, alias or official code, as they were on a day.
    Lookup unitOn(String text, LocalDate day);

    /// A unit by name, alias or official code of a regime of units.
    Lookup unitIn(String text, String regime);

    /// Names of the regimes of units, the oldest first.
    List<String> regimes();

    /// The units of all regimes by official code, those of the newest first.
    List<KnownUnit> units(Language language);

    /// A unit as one regime knew it; all of it text in a language.
    ///
    /// @param from the first day of the code, empty where nobody knows it
    /// @param last its last day, empty while it has none
    record KnownUnit(String code, String name, String regime, String from, String last) {}

    List<Lookup.Found> agencies(LocalDate day, Language language);

    /// The units of a day by their own ids, which no reform gives to another unit.
    List<Lookup.Found> unitsOn(LocalDate day, Language language);
}
