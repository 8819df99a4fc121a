package org.homeward.linkage.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables as they come: what is read, and what is refused in words that name the place.
class BadTableTest {
    @TempDir Path folder;

    private Run link(Path table) throws IOException {
        return Run.link(
                table,
                "--model",
                Run.model(folder),
                "--id",
                "id",
                "--out",
                folder.resolve("out.csv"),
                "--force");
    }

    static Stream<Arguments> broken() {
        var head = "id,given,family,born,phone\n";
        return Stream.of(
                Arguments.of("", "is empty: not even headings"),
                Arguments.of("\n\n", "is empty: not even headings"),
                Arguments.of(head, "has headings and no records"),
                Arguments.of("id,given,given,born,phone\n1,a,b,c,d\n", "two columns \"given\""),
                Arguments.of("key,given,family,born,phone\n1,a,b,c,d\n", "no column \"id\""),
                Arguments.of(head + "1,a,b,c,d\n2,a,b,c\n", "line 3: 4 fields, and there are 5"),
                Arguments.of(head + "1,a,b,c,d\n2,a,b,c,d,e\n", "line 3: 6 fields"),
                Arguments.of(head + "1,a,b,c,d\n ,a,b,c,d\n", "line 3: the id in column \"id\" is"),
                Arguments.of(
                        head + "1,a,b,c,d\n2,\"a\nb\",b,c,d\n1,x,y,z,w\n",
                        "the id \"1\" is in line 2 and in line 5"),
                Arguments.of(head + "1,\"a\"b,b,c,d\n", "is no table of text"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatIsBrokenIsNamedAndNothingIsWritten(String text, String says) throws IOException {
        var run = link(Files.writeString(folder.resolve("people.csv"), text));

        assertThat(run.errors()).contains(says, "Nothing was written");
        assertThat(run.ended()).isEqualTo(LinkCommand.REFUSED);
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @Test
    void aTableThatIsNotThereIsNamed() throws IOException {
        assertThat(link(folder.resolve("no.csv")).errors()).contains("There is no file");
        assertThat(link(folder).errors()).contains("cannot be read");
    }

    @Test
    void whatIsNotUtf8NamesTheLine() throws IOException {
        var text = "id,given,family,born,phone\n1,a,b,c,d\n2,José,b,c,d\n";
        var table =
                Files.writeString(folder.resolve("people.csv"), text, StandardCharsets.ISO_8859_1);

        assertThat(link(table).errors())
                .contains("line 3: is not written in UTF-8", "CSV UTF-8", "Nothing was written");
    }

    @Test
    void aBrokenLineFarInTheTableIsNamedToo() throws IOException {
        var text = InventedTable.of(3_000).text(",") + "x1,Jos\u00E9,b,c,d,e\n";
        var table =
                Files.writeString(folder.resolve("people.csv"), text, StandardCharsets.ISO_8859_1);

        assertThat(link(table).errors())
                .contains("line " + String.format("%,d", text.lines().count()));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void delimitersAreRecognised(String delimiter) throws IOException {
        var table = InventedTable.of(50).in(folder, delimiter, StandardCharsets.UTF_8);

        assertThat(link(table).said()).contains("records");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void encodingsAreRecognisedWithAMarkOfOrder(String charset) throws IOException {
        var text = "\uFEFF" + InventedTable.of(50).text(";");
        var table = Files.writeString(folder.resolve("people.csv"), text, Charset.forName(charset));

        assertThat(link(table).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void encodingsAreRecognisedWithoutOne(String charset) throws IOException {
        var table = InventedTable.of(50).in(folder, ",", Charset.forName(charset));

        assertThat(link(table).errors()).isEmpty();
    }

    @Test
    void aDelimiterWithinQuotesPartsNothing() throws IOException {
        var text = "id;given;family;born;\"phone, or; other, or, other\"\n1;a;b;1990;5\n";
        var model =
                Files.writeString(
                        folder.resolve("two.yaml"),
                        """
                        compare:
                          - {column: given, form: plain, levels: [same]}
                          - {column: family, form: plain, levels: [same]}
                        block on: [{value: given}]
                        """);

        var run =
                Run.link(
                        Files.writeString(folder.resolve("people.csv"), text),
                        "--model",
                        model,
                        "--id",
                        "id",
                        "--out",
                        folder.resolve("out.csv"));

        assertThat(run.ended()).isEqualTo(LinkCommand.DONE);
    }

    @Test
    void oneRecordIsOnePerson() throws IOException {
        var text = "id,given,family,born,phone\n1,ana,silva,1990-01-02,555\n";

        var run = link(Files.writeString(folder.resolve("people.csv"), text));

        assertThat(run.said()).contains("1 records, 0 pairs compared, 1 persons");
        assertThat(folder.resolve("out.csv")).hasContent("id,cluster\n1,1");
    }

    @Test
    void aColumnThatSaysNothingIsNamedInAWarning() throws IOException {
        var rows = InventedTable.of(300).rows().stream().skip(1);
        var text =
                rows.map(row -> String.join(",", row.subList(0, 4)) + ",0999")
                        .collect(Collectors.joining("\n", "id,given,family,born,phone\n", "\n"));

        var run = link(Files.writeString(folder.resolve("people.csv"), text));

        assertThat(run.ended()).isEqualTo(LinkCommand.DONE);
        assertThat(run.errors())
                .contains("Look at this", "\"phone\" have the same one")
                .doesNotContain("0999");
    }

    @Test
    void recordsThatSayNothingStayApart() throws IOException {
        var text = "id,given,family,born,phone\n1,,,,\n2,,,,\n3, ,,,\n";

        var run = link(Files.writeString(folder.resolve("people.csv"), text));

        assertThat(run.said()).contains("3 records, 0 pairs compared, 3 persons");
    }

    @Test
    void aReportIsMadeOfOneRecordToo() throws IOException {
        var text = "id,given,family,born,phone\n1,ana,silva,1990-01-02,555\n";
        var report = folder.resolve("report.html");

        var run =
                Run.link(
                        Files.writeString(folder.resolve("people.csv"), text),
                        "--model",
                        Run.model(folder),
                        "--id",
                        "id",
                        "--report",
                        report);

        assertThat(run.ended()).isEqualTo(LinkCommand.DONE);
        assertThat(Files.readString(report)).contains("No pair was compared").doesNotContain("NaN");
    }
}
