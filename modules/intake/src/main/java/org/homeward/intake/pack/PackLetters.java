package org.homeward.intake.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.homeward.base.Language;
import org.homeward.intake.model.letters.LetterReading;
import org.homeward.intake.model.letters.LetterReading.Capitals;
import org.homeward.intake.model.letters.Letters;
import org.homeward.intake.model.letters.TypedKeys;
import org.homeward.intake.model.letters.WordForms;
import org.homeward.packs.CountryPack;
import org.homeward.packs.LetterForms;
import org.homeward.packs.NameLists;

/// The letters of a country pack, with the words that the pack uses itself: names of people, units
/// and agencies, codes and headings.
final class PackLetters {
    private PackLetters() {}

    static Letters of(CountryPack pack) {
        var forms = pack.letters();
        if (forms.equals(LetterForms.NONE)) {
            return Letters.NONE;
        }
        var own = names(pack);
        var words = new HashSet<>(own);
        var languages = new HashSet<>(pack.languages());
        languages.addAll(pack.fileLanguages());
        for (var language : languages) {
            words.addAll(words(pack, language));
        }
        return new Letters(
                forms.readings().stream().map(it -> reading(it, forms)).toList(),
                new WordForms(parts(forms.syllables()), words),
                forms.lookAlikes(),
                forms.invisible(),
                keys(forms, own));
    }

    private static LetterReading reading(LetterForms.Reading reading, LetterForms forms) {
        return new LetterReading(
                reading.id(),
                reading.steps().stream()
                        .map(step -> new LetterReading.Step(step.codePage(), step.readAs()))
                        .toList(),
                forms.tables(),
                reading.capitalsByWord() ? Capitals.BY_WORD : Capitals.AS_READ);
    }

    private static WordForms.Parts parts(LetterForms.Syllables syllables) {
        return new WordForms.Parts(
                Set.copyOf(syllables.tones()),
                Set.copyOf(syllables.onsets()),
                Set.copyOf(syllables.rimes()),
                Set.copyOf(syllables.stops()),
                Set.copyOf(syllables.tonesOfStops()));
    }

    private static TypedKeys keys(LetterForms forms, Set<String> words) {
        var letters = new LinkedHashMap<String, List<String>>();
        var tones = new LinkedHashMap<String, String>();
        for (var key : forms.keys()) {
            switch (key.kind()) {
                case LETTER ->
                        letters.computeIfAbsent(key.letter(), _ -> new ArrayList<>())
                                .add(key.typed());
                case TONE -> tones.put(key.letter(), key.typed());
            }
        }
        return new TypedKeys(letters, tones, WordForms.words(words));
    }

    private static Set<String> names(CountryPack pack) {
        var texts = new HashSet<String>();
        var names = pack.names();
        names.allSurnames().stream().map(NameLists.Name::text).forEach(texts::add);
        names.allMiddleNames().stream().map(NameLists.Name::text).forEach(texts::add);
        names.allGivenNames().stream().map(NameLists.Name::text).forEach(texts::add);
        pack.units().all().forEach(unit -> texts.add(unit.name(pack.languages().getFirst())));
        return texts;
    }

    private static Set<String> words(CountryPack pack, Language language) {
        var texts = new HashSet<String>();
        pack.units().all().forEach(unit -> texts.add(unit.name(language)));
        pack.codeLists()
                .forEach(list -> list.entries().forEach(it -> texts.add(it.label(language))));
        for (var format : pack.fileFormats()) {
            format.columns().forEach(it -> it.headings().values().forEach(texts::addAll));
        }
        return texts;
    }
}
