package org.homeward.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Invented persons whose every sealed value begins with letters or digits that occur nowhere else,
/// so that one look at bytes finds each of them, in every writing.
final class Markers {
    static final int PER_PERSON = 6;
    static final String RECORD = "RNKZQVWX-";
    private static final String NAME = "Zqxjörvk";
    private static final String FAMILY = "Wkvzqüpx";
    private static final String OTHER_NAME = "Jqwxzâkv";
    private static final String ADDRESS = "Qvzxwêlm";
    private static final String IDENTITY = "4917305286";
    private static final String PHONE = "0958137264";
    private static final LocalDate BORN = LocalDate.of(1931, 3, 14);
    private static final int BIRTH_DATES = 40;
    private static final int DAYS_APART = 79;

    private final int persons;

    Markers(int markers) {
        this.persons = (markers + PER_PERSON - 1) / PER_PERSON;
    }

    int persons() {
        return persons;
    }

    int count() {
        return persons * PER_PERSON;
    }

    /// A file of some of them.
    byte[] file(boolean victims, int from, int to) {
        var text =
                new StringBuilder(
                                "Record number,Name,Other name,Sex,Date of birth,Identity number,")
                        .append("Phone,Home address,Province,")
                        .append(
                                victims
                                        ? "Form of exploitation,Date received\n"
                                        : "Case record number,Involved on\n");
        for (int at = from; at < to; at++) {
            text.append(row(victims, at)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String row(boolean victims, int at) {
        var letters = letters(at);
        return String.join(
                ",",
                RECORD + at + ".",
                NAME + letters + " " + FAMILY + letters,
                OTHER_NAME + letters,
                at % 2 == 0 ? "F" : "M",
                born(at % BIRTH_DATES).toString(),
                IDENTITY + "%05d".formatted(at),
                PHONE + "%05d".formatted(at),
                ADDRESS + letters + " 7",
                "Vesmark",
                victims ? "SEX" : "K-MARK",
                "2021-06-15");
    }

    /// A file that is refused for its dates, with sealed values beside them.
    byte[] refusedFile() {
        return new String(file(true, 0, 5), StandardCharsets.UTF_8)
                .replace("2021-06-15", "35.13.2021")
                .replace(RECORD, "REFUSED-")
                .getBytes(StandardCharsets.UTF_8);
    }

    static String name(int at) {
        return NAME + letters(at);
    }

    private static LocalDate born(int at) {
        return BORN.plusDays((long) at * DAYS_APART);
    }

    private static String letters(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> "" + "bdfgklmnrs".charAt(digit - '0') + "a")
                .reduce("", String::concat);
    }

    /// What to look for, in every form in which it might have been written.
    static List<Needle> needles() {
        var needles = new ArrayList<Needle>();
        for (var stem : List.of(NAME, FAMILY, OTHER_NAME, ADDRESS, IDENTITY, PHONE)) {
            needles.addAll(forms("sealed " + stem, stem));
        }
        IntStream.range(0, BIRTH_DATES)
                .mapToObj(Markers::born)
                .forEach(
                        date -> {
                            needles.addAll(forms("sealed " + date, date.toString()));
                            needles.add(
                                    new Needle(
                                            "sealed " + date,
                                            "%02d/%02d/%d"
                                                    .formatted(
                                                            date.getDayOfMonth(),
                                                            date.getMonthValue(),
                                                            date.getYear())
                                                    .getBytes(StandardCharsets.UTF_8)));
                        });
        return needles;
    }

    /// Some bytes, and what finding them means.
    record Needle(String meaning, byte[] bytes) {}

    private static List<Needle> forms(String meaning, String stem) {
        var letters = new LinkedHashSet<String>();
        for (var written : List.of(stem, unaccented(stem))) {
            letters.add(written);
            letters.add(written.toLowerCase(Locale.ROOT));
            letters.add(written.toUpperCase(Locale.ROOT));
            letters.add(Normalizer.normalize(written, Normalizer.Form.NFD));
        }
        var needles = new ArrayList<Needle>();
        for (var text : letters) {
            for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
                needles.addAll(bytes(meaning, text, charset));
            }
            needles.add(new Needle(meaning, text.getBytes(StandardCharsets.UTF_16BE)));
            needles.add(new Needle(meaning, text.getBytes(StandardCharsets.ISO_8859_1)));
        }
        return needles;
    }

    private static List<Needle> bytes(String meaning, String text, Charset charset) {
        var plain = text.getBytes(charset);
        var needles = new ArrayList<Needle>();
        needles.add(new Needle(meaning, plain));
        for (var hex : List.of(HexFormat.of(), HexFormat.of().withUpperCase())) {
            needles.add(ascii(meaning, hex.formatHex(plain)));
        }
        for (int before = 0; before < 3; before++) {
            needles.add(ascii(meaning, base64(plain, before)));
        }
        return needles;
    }

    private static Needle ascii(String meaning, String text) {
        return new Needle(meaning, text.getBytes(StandardCharsets.US_ASCII));
    }

    /// The letters of Base64 that these bytes alone decide, with some bytes before them.
    private static String base64(byte[] plain, int before) {
        var shifted = new byte[before + plain.length];
        System.arraycopy(plain, 0, shifted, before, plain.length);
        var text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return text.substring(before == 0 ? 0 : before + 1, shifted.length * 8 / 6);
    }

    private static String unaccented(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
