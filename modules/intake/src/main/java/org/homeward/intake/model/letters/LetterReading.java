package org.homeward.intake.model.letters;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A way to undo one mistake by which text stopped being plain Unicode.
public final class LetterReading {
    /// Turns text into bytes by a code page and reads these as something else.
    ///
    /// @param readAs the name of a character set or of a table of the pack
    public record Step(String codePage, String readAs) {}

    /// How the reading deals with capitals.
    public enum Capitals {
        /// The table has them.
        AS_READ,
        /// The table has small letters alone; the other letters of the word tell.
        BY_WORD
    }

    private record Read(CodePage page, Decoder decoder) {}

    private final String code;
    private final List<Read> steps;
    private final Optional<CapitalsByWord> capitals;

    /// @param tables by name: the bytes of each letter, one character for each
    public LetterReading(
            String code,
            List<Step> steps,
            Map<String, Map<String, String>> tables,
            Capitals capitals) {
        this.code = code;
        this.steps = steps.stream().map(step -> read(step, tables)).toList();
        this.capitals =
                switch (capitals) {
                    case AS_READ -> Optional.empty();
                    case BY_WORD ->
                            Optional.of(
                                    new CapitalsByWord(
                                            new LetterTable(
                                                    tables.getOrDefault(
                                                            steps.getLast().readAs(), Map.of()))));
                };
    }

    private static Read read(Step step, Map<String, Map<String, String>> tables) {
        var table = tables.get(step.readAs());
        return new Read(
                new CodePage(Charset.forName(step.codePage())),
                table == null
                        ? Decoder.of(Charset.forName(step.readAs()))
                        : new LetterTable(table));
    }

    /// By which receipts and the journal know it.
    public String code() {
        return code;
    }

    /// What the text says by this reading; empty when it cannot have come about so.
    public Optional<String> read(String text) {
        var read = Optional.of(text);
        for (var step : steps) {
            read = read.flatMap(step.page::bytes).flatMap(step.decoder::read);
        }
        return read.map(it -> Normalizer.normalize(it, Normalizer.Form.NFC))
                .filter(LetterReading::isText)
                .map(it -> capitals.map(by -> by.restored(it)).orElse(it));
    }

    private static boolean isText(String read) {
        return read.chars()
                .noneMatch(
                        letter ->
                                letter == 0xFFFD
                                        || (Character.getType(letter) == Character.CONTROL
                                                && !Set.of(9, 10, 13).contains(letter)));
    }

    @Override
    public String toString() {
        return "LetterReading[" + code + "]";
    }
}
