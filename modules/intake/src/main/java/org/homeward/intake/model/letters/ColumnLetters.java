package org.homeward.intake.model.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The different texts of one column, and what each reading would make of them.
///
/// A text is doubtful when it has ill-formed words as it stands; only doubtful texts say that a
/// column was written by another table. A reading explains one when it leaves at most one
/// ill-formed word in five.
final class ColumnLetters {
    private static final int WELL_FOR_ILL = 4;

    /// A doubtful text with what it may say, by reading.
    ///
    /// @param ill how many of its words are ill-formed as it stands
    private record Doubtful(String text, int ill, Map<LetterReading, String> perhaps) {}

    private final List<Doubtful> doubtful = new ArrayList<>();
    private final Map<LetterReading, Integer> explained = new HashMap<>();
    private final List<String> sound = new ArrayList<>();
    private final Letters letters;
    private final Mending mending;

    /// @param texts the different texts that are not plain ASCII
    ColumnLetters(Set<String> texts, Letters letters, Mending mending) {
        this.letters = letters;
        this.mending = mending;
        for (var text : texts) {
            var score = letters.words().score(mending.lettersOf(text));
            if (score.ill() > 0) {
                doubtful.add(new Doubtful(text, score.ill(), perhaps(text, score)));
            } else if (score.well() > 0) {
                sound.add(text);
            }
        }
        for (var text : doubtful) {
            text.perhaps.keySet().forEach(reading -> explained.merge(reading, 1, Integer::sum));
        }
    }

    private Map<LetterReading, String> perhaps(String text, WordForms.Score asIs) {
        var perhaps = new LinkedHashMap<LetterReading, String>();
        for (var reading : letters.readings()) {
            reading.read(text)
                    .filter(read -> explains(asIs, letters.words().score(read)))
                    .ifPresent(read -> perhaps.put(reading, read));
        }
        return perhaps;
    }

    private static boolean explains(WordForms.Score asIs, WordForms.Score read) {
        return read.well() > 0
                && read.ill() < asIs.ill()
                && read.ill() * WELL_FOR_ILL <= read.well();
    }

    /// Adds the words that make sense in one way alone, for each reading that sees that way.
    void tell(Map<LetterReading, Set<String>> telling) {
        for (var text : doubtful) {
            if (Set.copyOf(text.perhaps.values()).size() == 1) {
                text.perhaps.forEach(
                        (reading, read) ->
                                WordForms.split(read).stream()
                                        .filter(word -> !WordForms.isAscii(word))
                                        .forEach(
                                                telling.computeIfAbsent(
                                                                reading, _ -> new HashSet<>())
                                                        ::add));
            }
        }
    }

    /// What becomes of a column.
    ///
    /// @param repaired by text
    /// @param twofold texts that read well both ways and stay, with what else they may say
    /// @param unexplained whether doubtful texts stay as they are
    record Decision(
            Map<String, Repaired> repaired, Map<String, String> twofold, boolean unexplained) {}

    /// A text as it was probably meant.
    record Repaired(String text, LetterReading reading) {}

    /// Decides by the readings that the whole file bears out.
    ///
    /// @param oneTable whether the whole file is known to be of a table that is not Unicode
    Decision decide(Map<LetterReading, Integer> proven, boolean oneTable) {
        var repaired = new HashMap<String, Repaired>();
        for (var text : doubtful) {
            best(text.perhaps, proven).ifPresent(it -> repaired.put(text.text, it));
        }
        if (!oneTable && repaired.size() * 5 < doubtful.size() * 4) {
            return new Decision(Map.of(), Map.of(), true);
        }
        var twofold = new HashMap<String, String>();
        usual(repaired, oneTable || doubtful.isEmpty() ? proven : Map.of())
                .ifPresent(
                        usual -> {
                            var rest = new Rest(usual, repaired.keySet());
                            repaired.putAll(rest.better);
                            if (oneTable) {
                                repaired.putAll(rest.unlikely);
                            }
                            if (oneTable || rest.isOfOneTable()) {
                                repaired.putAll(rest.asGood);
                            } else if (!doubtful.isEmpty() || rest.hasNoOthers()) {
                                rest.asGood.forEach((text, it) -> twofold.put(text, it.text));
                            }
                        });
        boolean unexplained =
                doubtful.stream().anyMatch(text -> !repaired.containsKey(text.text()));
        return new Decision(repaired, twofold, unexplained);
    }

    /// What the usual reading of a column would make of its other texts. A column written by one
    /// table has none that the table cannot have written; a text that reads no better by it may be
    /// of another language, and changes only where nothing but the table is possible.
    private final class Rest {
        private final Map<String, Repaired> better = new HashMap<>();
        private final Map<String, Repaired> asGood = new HashMap<>();
        private final Map<String, Repaired> unlikely = new HashMap<>();
        private final LetterReading usual;
        private int others;

        Rest(LetterReading usual, Set<String> repaired) {
            this.usual = usual;
            for (var text : doubtful) {
                if (!repaired.contains(text.text)) {
                    sort(text.text, text.ill, better);
                }
            }
            for (var text : sound) {
                sort(text, 1, asGood);
            }
        }

        private void sort(String text, int ill, Map<String, Repaired> likely) {
            var read = usual.read(text);
            if (read.isEmpty()) {
                others++;
            } else if (letters.words().score(read.get()).ill() >= ill) {
                unlikely.put(text, new Repaired(read.get(), usual));
            } else if (!read.get().equals(mending.lettersOf(text))) {
                likely.put(text, new Repaired(read.get(), usual));
            }
        }

        boolean hasNoOthers() {
            return others + unlikely.size() == 0;
        }

        boolean isOfOneTable() {
            return !doubtful.isEmpty() && (others + unlikely.size()) * 50 <= doubtful.size();
        }
    }

    /// What the best proven reading says, unless another one that holds its ground says something
    /// else.
    private Optional<Repaired> best(
            Map<LetterReading, String> perhaps, Map<LetterReading, Integer> proven) {
        var known = new ArrayList<LetterReading>(perhaps.keySet());
        known.retainAll(proven.keySet());
        known.sort((left, right) -> proven.getOrDefault(right, 0) - proven.getOrDefault(left, 0));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var first = known.getFirst();
        String best = perhaps.getOrDefault(first, "");
        boolean clear =
                known.stream()
                        .filter(other -> !best.equals(perhaps.get(other)))
                        .allMatch(other -> isWorse(other, first, proven));
        return clear ? Optional.of(new Repaired(best, first)) : Optional.empty();
    }

    /// Whether a tenth as many words tell of the one, or the other explains nearly the whole column
    /// and the one does not.
    private boolean isWorse(
            LetterReading one, LetterReading other, Map<LetterReading, Integer> proven) {
        return proven.getOrDefault(one, 0) * 10 <= proven.getOrDefault(other, 0)
                || (explainedBy(other) * 20 >= doubtful.size() * 19
                        && explainedBy(one) * 20 < doubtful.size() * 19);
    }

    /// The reading of the file, if given; else that of four of five doubtful texts.
    private Optional<LetterReading> usual(
            Map<String, Repaired> repaired, Map<LetterReading, Integer> ofFile) {
        if (!ofFile.isEmpty()) {
            return ofFile.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey);
        }
        var counts = new HashMap<LetterReading, Integer>();
        repaired.values().forEach(it -> counts.merge(it.reading, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() * 5 >= doubtful.size() * 4)
                .map(Map.Entry::getKey);
    }

    /// How many texts are doubtful.
    int doubtful() {
        return doubtful.size();
    }

    /// How many doubtful texts a reading explains.
    int explainedBy(LetterReading reading) {
        return explained.getOrDefault(reading, 0);
    }

    /// Whether some reading explains most of what is doubtful, and yet none could be chosen.
    boolean isNearlyExplained() {
        long some = doubtful.stream().filter(text -> !text.perhaps.isEmpty()).count();
        return some > 0 && some * 2 >= doubtful.size();
    }
}
