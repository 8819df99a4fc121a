package org.homeward.linkage.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCommandTest {
    @TempDir Path folder;

    @Test
    void eachRecordIsWrittenWithItsClusterInTheOrderOfTheTable() throws IOException {
        var table = InventedTable.of(400);
        var out = folder.resolve("clusters.csv");

        var run =
                Run.link(
                        table.in(folder),
                        "--model",
                        Run.model(folder),
                        "--id",
                        "id",
                        "--truth",
                        "person",
                        "--out",
                        out);

        assertThat(run.errors()).isEmpty();
        assertThat(run.ended()).isEqualTo(LinkCommand.DONE);
        assertThat(run.said()).contains("400 persons in truth");
        var lines = Files.readAllLines(out);
        assertThat(lines.getFirst()).isEqualTo("id,cluster");
        assertThat(lines).hasSameSizeAs(table.rows());
        var seen = new HashSet<String>();
        var personOf = new HashMap<String, String>();
        int right = 0;
        for (int row = 1; row < lines.size(); row++) {
            var cells = lines.get(row).split(",");
            assertThat(cells[0]).isEqualTo(table.rows().get(row).getFirst());
            seen.add(cells[0]);
            assertThat(seen).contains(cells[1]); // named by the first record
            var person = table.rows().get(row).getLast();
            right += personOf.computeIfAbsent(cells[1], _ -> person).equals(person) ? 1 : 0;
        }
        assertThat(right).isGreaterThan(lines.size() * 98 / 100);
        assertThat(personOf.size()).isBetween(380, 480);
    }

    @Test
    void whatWasLearnedIsSavedAndUsedAsItIs() throws IOException {
        var table = InventedTable.of(200).in(folder);
        var saved = folder.resolve("learned.json");
        var first = folder.resolve("first.csv");
        var again = folder.resolve("again.csv");
        var model = Run.model(folder);
        Run.link(table, "--model", model, "--id", "id", "--out", first, "--save-model", saved);

        var run =
                Run.link(
                        table,
                        "--model",
                        saved,
                        "--id",
                        "id",
                        "--out",
                        again,
                        "--save-model",
                        folder.resolve("same.json"));

        assertThat(run.errors()).isEmpty();
        assertThat(again).hasSameTextualContentAs(first);
        assertThat(folder.resolve("same.json")).hasSameTextualContentAs(saved);
    }

    @Test
    void aLearnedModelLearnsAnewWhenAsked() throws IOException {
        var table = InventedTable.of(200).in(folder);
        var saved = folder.resolve("learned.json");
        var other = folder.resolve("other.json");
        Run.link(table, "--model", Run.model(folder), "--id", "id", "--save-model", saved);
        var more = Files.writeString(folder.resolve("more.csv"), InventedTable.of(300).text(","));

        Run.link(more, "--model", saved, "--id", "id", "--save-model", other);
        assertThat(other).hasSameTextualContentAs(saved);
        Run.link(more, "--model", saved, "--id", "id", "--save-model", other, "--force", "--train");

        assertThat(Files.readString(other)).isNotEqualTo(Files.readString(saved));
    }

    @Test
    void threadsDoNotChangeTheResult() throws IOException {
        var table = InventedTable.of(300).in(folder);
        var model = Run.model(folder);
        var one = folder.resolve("one.csv");
        var four = folder.resolve("four.csv");

        Run.link(table, "--model", model, "--id", "id", "--out", one, "--threads", "1");
        Run.link(table, "--model", model, "--id", "id", "--out", four, "--threads", "4");

        assertThat(four).hasSameTextualContentAs(one);
    }

    @Test
    void aHigherCutPutsFewerTogether() throws IOException {
        var table = InventedTable.of(200).in(folder);
        var model = Run.model(folder);
        var low = folder.resolve("low.csv");
        var high = folder.resolve("high.csv");

        Run.link(table, "--model", model, "--id", "id", "--out", low, "--cut", "0");
        Run.link(table, "--model", model, "--id", "id", "--out", high, "--cut", "40");

        assertThat(clusters(high)).isGreaterThan(clusters(low));
    }

    private static long clusters(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(l -> l.split(",")[1])
                .distinct()
                .count();
    }

    @Test
    void pairsAreWrittenWithTheirBits() throws IOException {
        var pairs = folder.resolve("pairs.csv");

        Run.link(
                InventedTable.of(200).in(folder),
                "--model",
                Run.model(folder),
                "--id",
                "id",
                "--out",
                folder.resolve("out.csv"),
                "--pairs",
                pairs,
                "--cut",
                "5");

        var lines = Files.readAllLines(pairs);
        assertThat(lines.getFirst()).isEqualTo("one,other,bits,probability");
        assertThat(lines).hasSizeGreaterThan(100);
        assertThat(lines.stream().skip(1))
                .allSatisfy(
                        line ->
                                assertThat(Double.parseDouble(line.split(",")[2]))
                                        .isGreaterThanOrEqualTo(5));
    }

    @Test
    void whatIsThereIsNotWrittenOver() throws IOException {
        var out = Files.writeString(folder.resolve("clusters.csv"), "mine");
        var table = InventedTable.of(20).in(folder);
        var model = Run.model(folder);

        var refused = Run.link(table, "--model", model, "--id", "id", "--out", out);

        assertThat(refused.ended()).isEqualTo(LinkCommand.REFUSED);
        assertThat(refused.errors()).contains("exists already and was left as it is", "--force");
        assertThat(out).hasContent("mine");
        Run.link(table, "--model", model, "--id", "id", "--out", out, "--force");
        assertThat(Files.readString(out)).startsWith("id,cluster");
    }

    @Test
    void aRunThatBreaksLeavesNoFile() throws IOException {
        var table =
                Files.writeString(
                        folder.resolve("people.csv"),
                        InventedTable.of(20).text(",") + "r1,a,b,c,d,e\n");

        var run =
                Run.link(
                        table,
                        "--model",
                        Run.model(folder),
                        "--id",
                        "id",
                        "--out",
                        folder.resolve("out.csv"),
                        "--report",
                        folder.resolve("report.html"));

        assertThat(run.ended()).isEqualTo(LinkCommand.REFUSED);
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("people.csv", "model.yaml");
        }
    }

    @Test
    void aFolderThatIsNotThereIsToldBeforeAnyWork() throws IOException {
        var run =
                Run.link(
                        folder.resolve("nobody.csv"),
                        "--model",
                        "no.yaml",
                        "--id",
                        "id",
                        "--out",
                        folder.resolve("not/there.csv"));

        assertThat(run.errors()).contains("there is no folder");
    }

    @Test
    void idsAndTruthMayNotDecide() throws IOException {
        var table = InventedTable.of(20).in(folder);

        var run =
                Run.link(
                        table,
                        "--model",
                        Run.model(folder),
                        "--id",
                        "id",
                        "--truth",
                        "phone",
                        "--out",
                        folder.resolve("out.csv"));

        assertThat(run.ended()).isEqualTo(LinkCommand.REFUSED);
        assertThat(run.errors()).contains("\"phone\" holds the ids or the truth");
    }

    @Test
    void aModelOfOtherColumnsNamesThem() throws IOException {
        var table =
                Files.writeString(folder.resolve("people.csv"), "id,given,name\n1,a,b\n2,c,d\n");

        var run =
                Run.link(
                        table,
                        "--model",
                        Run.model(folder),
                        "--id",
                        "id",
                        "--out",
                        folder.resolve("out.csv"));

        assertThat(run.errors())
                .contains("the table has no family, born, phone; it has: id, given, name");
    }

    @Test
    void progressIsShownWhenAskedForAlone() throws IOException {
        var table = InventedTable.of(50).in(folder);
        var model = Run.model(folder);
        var out = folder.resolve("out.csv");

        var asked = Run.link(table, "--model", model, "--id", "id", "--out", out, "--progress");
        var quiet =
                Run.link(table, "--model", model, "--id", "id", "--out", out, "--force", "--quiet");

        assertThat(asked.errors()).contains("Read ", "Learning", "Putting records together");
        assertThat(quiet.errors()).isEmpty();
        assertThat(quiet.said()).isEmpty();
    }

    @Test
    void aWrongLineSaysWhatToDo() {
        assertThat(Run.link("--colour", "blue").errors())
                .contains("Not understood: --colour", "--help");
        assertThat(Run.link("--colour").ended()).isEqualTo(LinkCommand.WRONG_LINE);
        assertThat(Run.link().errors()).contains("which table");
        assertThat(Run.link("a.csv").errors()).contains("--id COLUMN");
        assertThat(Run.link("a.csv", "--id", "x", "--out", "y").errors()).contains("--profile en");
        assertThat(
                        Run.link("a", "--id", "x", "--out", "y", "--profile", "en", "--cut", "NaN")
                                .errors())
                .contains("--cut takes a number");
        assertThat(Run.link("--help").said()).contains("--save-model");
    }

    @Test
    void aLanguageWithoutWordsIsRefused() {
        var run = Run.link("--help", "--language", "xx");

        assertThat(run.errors()).contains("There is no language \"xx\"; there are: en, vi.");
    }

    @Test
    void refusalsSpeakTheLanguageThatIsAskedFor() {
        var run =
                Run.link(
                        folder.resolve("no.csv"),
                        "--language",
                        "vi",
                        "--id",
                        "id",
                        "--out",
                        folder.resolve("x.csv"),
                        "--profile",
                        "vn");

        assertThat(run.errors()).contains("Không có tệp", "Chưa ghi gì cả");
    }

    @Test
    void aProcessOfItsOwnLinksATable() throws IOException, InterruptedException {
        var table = InventedTable.of(100).in(folder, ";", StandardCharsets.UTF_8);
        var out = folder.resolve("clusters.csv");
        var process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        LinkCommand.class.getName(),
                                        table.toString(),
                                        "--model",
                                        Run.model(folder).toString(),
                                        "--id",
                                        "id",
                                        "--out",
                                        out.toString(),
                                        "--language",
                                        "en"))
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("persons.", "Written: " + out);
        assertThat(Files.readAllLines(out)).hasSize(Files.readAllLines(table).size());
    }
}
