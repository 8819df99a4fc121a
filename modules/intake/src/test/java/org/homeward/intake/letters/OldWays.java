package org.homeward.intake.letters;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.homeward.intake.model.Cell;
import org.homeward.intake.model.Sheet;
import org.homeward.intake.model.letters.LetterCheck;
import org.homeward.intake.model.letters.Lettered;
import org.homeward.intake.pack.PackVocabulary;
import org.homeward.packs.CountryPack;
import org.homeward.packs.NameLists;
import org.homeward.packs.Words;

/// Writes text in the ways of old fonts and wrong encodings, by code of the readings that undo it.
final class OldWays {
    static final CountryPack PACK =
            CountryPack.load(Path.of("../../packs"), "vn", Words.modules("packs", "intake"));
    static final PackVocabulary VOCABULARY = new PackVocabulary(PACK);
    static final LetterCheck CHECK = new LetterCheck(VOCABULARY.letters());

    /// The vowels of the alphabet; each has six tones.
    static final String VOWELS = "aăâeêioôơuưy";

    static final List<String> TONES = List.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323");

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset OWN = Charset.forName("windows-1258");

    /// By code; what comes out is what a program shows that takes the bytes for the code page.
    static final Map<String, UnaryOperator<String>> ALL = all();

    private static final List<String> SURNAMES = weighted(PACK.names().surnames(""));
    private static final List<List<String>> MIDDLE_NAMES =
            List.of(
                    weighted(PACK.names().middleNames("", "F")),
                    weighted(PACK.names().middleNames("", "M")));
    private static final List<List<String>> GIVEN_NAMES =
            List.of(
                    weighted(PACK.names().givenNames("", "F")),
                    weighted(PACK.names().givenNames("", "M")));

    private OldWays() {}

    private static Map<String, UnaryOperator<String>> all() {
        var tcvn = inverse("tcvn3");
        var vni = inverse("vni");
        var ways = new LinkedHashMap<String, UnaryOperator<String>>();
        ways.put("tcvn3", text -> shown(bytes(text, tcvn), WESTERN));
        ways.put("vni", text -> shown(bytes(text, vni), WESTERN));
        ways.put("utf8-1252", text -> shown(text.getBytes(StandardCharsets.UTF_8), WESTERN));
        ways.put("utf8-1258", text -> shown(text.getBytes(StandardCharsets.UTF_8), OWN));
        ways.put("utf8-1252-twice", text -> twice(text, WESTERN));
        ways.put("utf8-1258-twice", text -> twice(text, OWN));
        ways.put("windows-1258", text -> shown(ownBytes(text), WESTERN));
        ways.put("tcvn3-1258", text -> shown(bytes(text, tcvn), OWN));
        ways.put("vni-1258", text -> shown(bytes(text, vni), OWN));
        return ways;
    }

    private static String twice(String text, Charset page) {
        String once = shown(text.getBytes(StandardCharsets.UTF_8), page);
        return shown(once.getBytes(StandardCharsets.UTF_8), page);
    }

    /// The bytes of each letter, those written last in the table not counting.
    private static Map<String, String> inverse(String table) {
        var inverse = new HashMap<String, String>();
        PACK.letters()
                .tables()
                .getOrDefault(table, Map.of())
                .forEach(
                        (bytes, letter) ->
                                inverse.merge(letter, bytes, (one, other) -> shorter(one, other)));
        return inverse;
    }

    /// Of two ways to write a capital the one with a capital mark.
    private static String shorter(String one, String other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /// A capital that the table does not have is written by the small letter, as in a font of
    /// capitals.
    static byte[] bytes(String text, Map<String, String> table) {
        var codes = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            String letter = text.substring(at, at + 1);
            String small = letter.toLowerCase(Locale.ROOT);
            codes.append(table.getOrDefault(letter, table.getOrDefault(small, letter)));
        }
        return codes.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String text, String table) {
        return bytes(text, inverse(table));
    }

    /// The page has the letters without tones, and the tones as marks behind them.
    static byte[] ownBytes(String text) {
        var apart = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            String letter = text.substring(at, at + 1);
            if (OWN.newEncoder().canEncode(letter)) {
                apart.append(letter);
                continue;
            }
            String marks = Normalizer.normalize(letter, Normalizer.Form.NFD);
            for (var tone : TONES.subList(1, TONES.size())) {
                if (marks.contains(tone)) {
                    String rest =
                            Normalizer.normalize(marks.replace(tone, ""), Normalizer.Form.NFC);
                    apart.append(rest).append(tone);
                }
            }
        }
        return apart.toString().getBytes(OWN);
    }

    private static String shown(byte[] bytes, Charset page) {
        var shown = new StringBuilder();
        for (byte code : bytes) {
            char letter = new String(new byte[] {code}, page).charAt(0);
            shown.append(letter == '\uFFFD' ? (char) (code & 0xFF) : letter);
        }
        return shown.toString();
    }

    /// Every letter with a mark, small ones and capitals.
    static List<String> letters() {
        var letters = new ArrayList<>(List.of("đ", "Đ"));
        for (int at = 0; at < VOWELS.length(); at++) {
            for (var tone : TONES) {
                String letter = Normalizer.normalize(VOWELS.charAt(at) + tone, Normalizer.Form.NFC);
                if (letter.charAt(0) > '~') {
                    letters.add(letter);
                    letters.add(letter.toUpperCase(Locale.ROOT));
                }
            }
        }
        return letters;
    }

    /// A name of the country, by the weights of its parts.
    static String name(RandomGenerator random) {
        int of = random.nextBoolean() ? 0 : 1;
        return drawn(SURNAMES, random)
                + " "
                + drawn(MIDDLE_NAMES.get(of), random)
                + " "
                + drawn(GIVEN_NAMES.get(of), random);
    }

    private static String drawn(List<String> names, RandomGenerator random) {
        return names.get(random.nextInt(names.size()));
    }

    /// Each as often as its weight says.
    private static List<String> weighted(List<NameLists.Name> names) {
        return names.stream()
                .flatMap(name -> Collections.nCopies(name.weight(), name.text()).stream())
                .toList();
    }

    /// A table whose columns are these lists of texts.
    static Sheet sheet(List<List<String>> columns) {
        var lines = new ArrayList<Sheet.Line>();
        for (int row = 0; row < columns.getFirst().size(); row++) {
            int at = row;
            var cells = columns.stream().map(column -> Cell.text(column.get(at))).toList();
            lines.add(new Sheet.Line(row + 2, cells));
        }
        var headings = columns.stream().map(_ -> Cell.text("Heading")).toList();
        return new Sheet(new Sheet.Line(1, headings), lines, List.of());
    }

    static List<String> column(Sheet sheet, int place) {
        return sheet.lines().stream().map(line -> line.cell(place).text()).toList();
    }

    static Lettered check(List<String> column) {
        return CHECK.check(sheet(List.of(column)));
    }
}
