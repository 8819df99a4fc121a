package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.homeward.base.Problem;
import org.homeward.intake.model.Archives;
import org.homeward.intake.model.Archives.Content;
import org.homeward.intake.model.Archives.Member;
import org.homeward.intake.model.Book;
import org.homeward.intake.model.SheetLimits;
import org.homeward.intake.sheet.PackedFiles;
import org.homeward.intake.sheet.XlsxWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Packed folders as honest and as hostile senders make them.
class PackedFilesTest {
    private static final Archives ARCHIVES =
            new PackedFiles(Archives.Limits.USUAL, SheetLimits.USUAL.bytes());
    private static final byte[] TABLE = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);

    private record Part(String name, byte[] bytes) {}

    private static Part part(String name) {
        return new Part(name, TABLE);
    }

    private static byte[] zip(Part... parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part.name));
                zip.write(part.bytes);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] gz(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var gz = new GZIPOutputStream(bytes)) {
            gz.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// What came of it in a few words: `name: key` for each, or the key that refused all.
    private static List<String> told(byte[] file) {
        return switch (ARCHIVES.open(file, "sent.zip")) {
            case Content.Plain() -> List.of("plain");
            case Content.Refused(var problem) ->
                    List.of(problem.key().replace("intake.problem.", ""));
            case Content.Packed(var members) ->
                    members.stream()
                            .map(
                                    it ->
                                            switch (it) {
                                                case Member.Whole(var name, var bytes) ->
                                                        name + ": " + bytes.length;
                                                case Member.Unusable(var name, var problem) ->
                                                        name
                                                                + ": "
                                                                + problem.key()
                                                                        .replace(
                                                                                "intake.problem.",
                                                                                "");
                                            })
                            .toList();
        };
    }

    /// The file with every place of a text, in directory and before each file, written anew.
    private static byte[] replaced(byte[] file, String from, String to) {
        return new String(file, StandardCharsets.ISO_8859_1)
                .replace(from, to)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Where the directory's entry of the first file begins.
    private static int directory(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    }

    @Test
    void eachFileOfAFolderIsGivenOut() {
        assertThat(told(zip(part("2022/victims.csv"), part("cases.csv"))))
                .containsExactly("2022/victims.csv: 8", "cases.csv: 8");
        assertThat(told(gz(TABLE))).containsExactly("sent.zip: 8");
    }

    @Test
    void whatIsNotPackedStaysAsItIs() {
        byte[] book = new XlsxWriter().write(new Book(List.of(page())));

        assertThat(told(TABLE)).containsExactly("plain");
        assertThat(told(book)).containsExactly("plain");
        assertThat(told(Arrays.copyOf(book, book.length / 2))).containsExactly("plain");
    }

    private static Book.Page page() {
        return new Book.Page("x", List.of(Book.Heading.plain("a", 9)), List.of());
    }

    @Test
    void whatSystemsPutBesideTheFilesIsSkipped() {
        assertThat(
                        told(
                                zip(
                                        part("a/"),
                                        part("a/v.csv"),
                                        part("__MACOSX/a/._v.csv"),
                                        part("a/.DS_Store"),
                                        part("a/Thumbs.db"))))
                .containsExactly("a/v.csv: 8");
    }

    @Test
    void oneUnusableFileHidesNoOther() {
        var locked = zip(part("locked.csv"), part("open.csv"));
        locked[directory(locked) + 8] |= 1;
        var strange = zip(part("strange.csv"), part("open.csv"));
        strange[directory(strange) + 10] = 99;
        var empty = zip(new Part("empty.csv", new byte[0]), part("open.csv"));
        var nested = zip(new Part("inner.zip", zip(part("v.csv"))), part("open.csv"));

        assertThat(told(locked)).containsExactly("locked.csv: archive_password", "open.csv: 8");
        assertThat(told(strange)).containsExactly("strange.csv: archive_method", "open.csv: 8");
        assertThat(told(empty)).containsExactly("empty.csv: file_empty", "open.csv: 8");
        assertThat(told(nested)).containsExactly("inner.zip: archive_nested", "open.csv: 8");
        assertThat(told(gz(gz(TABLE)))).containsExactly("archive_nested");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../out.csv",
                "a/../../out.csv",
                "/etc/out.csv",
                "C:out.csv",
                "a\\..\\out.csv",
                "./v.csv",
                "v\u202Evsc.csv",
                "v\n.csv"
            })
    void aNameThatLeadsAwayOrHidesRefusesAll(String name) {
        assertThat(told(zip(part("good.csv"), part(name)))).containsExactly("archive_name");
    }

    @Test
    void linksAndTwoFilesOfOneNameRefuseAll() {
        var link = zip(part("link.csv"));
        int at = directory(link);
        link[at + 5] = 3; // made on Unix
        link[at + 41] = (byte) 0xA1; // a symbolic link

        assertThat(told(link)).containsExactly("archive_link");
        assertThat(told(replaced(zip(part("aa.csv"), part("bb.csv")), "bb.csv", "aa.csv")))
                .containsExactly("archive_twice");
        assertThat(told(replaced(zip(part("aa.csv"), part("bb.csv")), "bb.csv", "AA.CSV")))
                .containsExactly("archive_twice");
    }

    @Test
    void aDirectoryThatSaysSomethingElseRefusesAll() {
        var file = zip(part("aa.csv"));
        int at = new String(file, StandardCharsets.ISO_8859_1).lastIndexOf("aa.csv");
        file[at] = 'b';

        assertThat(told(file)).containsExactly("archive_odd");
    }

    @Test
    void aBombIsRefusedAsAWhole() {
        byte[] zeros = new byte[19 << 20];

        assertThat(told(zip(new Part("bomb.csv", zeros)))).containsExactly("file_bomb");
        assertThat(told(gz(zeros))).containsExactly("file_bomb");
    }

    @Test
    void filesThatShareTheirBytesAreRefused() {
        var file = zip(part("aa.csv"), part("bb.csv"));
        int first = directory(file);
        int second =
                new String(file, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002", first + 4);
        file[first + 20] = 100; // the first is said to reach over the second
        file[second + 20] = 100;

        assertThat(told(file)).containsExactly("archive_odd");
    }

    @Test
    void limitsRefuseTheWhole() {
        var many =
                IntStream.rangeClosed(1, 300).mapToObj(n -> part(n + ".csv")).toArray(Part[]::new);
        var tooMany = Problem.of("intake.problem.archive_too_many", "50");
        var random = new byte[300];
        new SplittableRandom(1).nextBytes(random);
        var small = new PackedFiles(new Archives.Limits(5, 500, 200), 400);
        var two = zip(new Part("a", random), new Part("b", random));

        for (int files : List.of(51, 300)) {
            assertThat(ARCHIVES.open(zip(Arrays.copyOf(many, files)), ""))
                    .isEqualTo(new Content.Refused(tooMany));
        }
        assertThat(small.open(two, "")).isInstanceOf(Content.Refused.class);
        assertThat(told(zip(part("a/")))).containsExactly("archive_empty");
    }

    @Test
    void aFolderCutOffOrChangedNeverGetsThroughWithAnError() {
        var whole = zip(part("victims.csv"), part("b/cases.csv"));
        var random = new SplittableRandom(7);
        var seen = new ArrayList<String>();
        for (int n = 0; n < 3_000; n++) {
            byte[] changed = whole.clone();
            int at = random.nextInt(changed.length);
            changed[at] = (byte) random.nextInt(256);
            seen.addAll(told(n % 3 == 0 ? Arrays.copyOf(whole, at) : changed));
        }

        assertThat(seen).hasSizeGreaterThanOrEqualTo(3_000);
    }
}
