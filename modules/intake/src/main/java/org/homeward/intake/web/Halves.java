package org.homeward.intake.web;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.access.web.Visitor;
import org.homeward.intake.Register;
import org.homeward.intake.model.DryRun;
import org.homeward.intake.model.Sheet;
import org.homeward.intake.work.OpenUpload;
import org.homeward.intake.work.SplitFile;
import org.homeward.packs.Words;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Downloads;
import org.homeward.webkit.SummaryList;

/// The two halves of a file that speaks for both sides, as the page of its dry run offers them.
final class Halves {
    private static final String MIXED = "intake.problem.both_sides";

    private final OpenUpload open;
    private final SplitFile split;
    private final Phrases phrases;

    Halves(OpenUpload open, SplitFile split, Phrases phrases) {
        this.open = open;
        this.split = split;
        this.phrases = phrases;
    }

    /// What the page says of a mixed file; empty for any other.
    Optional<DryRunView.Split> of(Visitor visitor, DryRun run) {
        boolean mixed =
                run.reading().problems().stream()
                        .anyMatch(problem -> problem.problem().key().equals(MIXED));
        return mixed
                ? open.handle(visitor.signedIn(), run.upload().id())
                        .flatMap(opened -> view(visitor.words(), opened))
                : Optional.empty();
    }

    private Optional<DryRunView.Split> view(Words words, OpenUpload.Opened opened) {
        return opened.sheet()
                .flatMap(sheet -> halves(sheet, opened.register()))
                .map(halves -> view(words, Paths.upload(opened.upload().id()), halves));
    }

    private DryRunView.Split view(Words words, String upload, SplitFile.Split halves) {
        var sides = new ArrayList<SummaryList.Item>();
        var files = new ArrayList<Downloads.Item>();
        for (var part : halves.parts()) {
            String name = phrases.kindName(words, part.kind());
            sides.add(SummaryList.item(name, Cell.text(String.join(", ", part.columns()))));
            String path = upload + "/split/" + part.kind() + ".xlsx";
            files.add(new Downloads.Item(path, name, "XLSX", ""));
        }
        left(words, halves).ifPresent(sides::add);
        return new DryRunView.Split(
                words.text("intake.split.title"),
                words.text("intake.split.text"),
                new SummaryList(sides),
                new Downloads(words.text("intake.split.download"), files));
    }

    /// What stands in neither half, so that nothing is lost unsaid.
    private static Optional<SummaryList.Item> left(Words words, SplitFile.Split halves) {
        var said = new ArrayList<String>();
        if (!halves.leftColumns().isEmpty()) {
            said.add(
                    words.text(
                            "intake.split.left_columns", String.join(", ", halves.leftColumns())));
        }
        if (!halves.leftLines().isEmpty()) {
            var lines = halves.leftLines().stream().map(String::valueOf);
            said.add(
                    words.text("intake.split.left_lines", lines.collect(Collectors.joining(", "))));
        }
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(SummaryList.item(words.text("intake.split.left"), Cell.lines(said)));
    }

    private Optional<SplitFile.Split> halves(Sheet sheet, Register register) {
        return split.split(sheet, Optional.of(register)) instanceof SplitFile.Split halves
                ? Optional.of(halves)
                : Optional.empty();
    }

    /// The half of that kind as a file of its own.
    Optional<byte[]> workbook(Sheet sheet, Register register, String kind) {
        return halves(sheet, register).stream()
                .flatMap(halves -> halves.parts().stream())
                .filter(part -> part.kind().equals(kind))
                .findFirst()
                .map(SplitFile.Part::workbook);
    }
}
