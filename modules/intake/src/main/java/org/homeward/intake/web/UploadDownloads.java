package org.homeward.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Transfer;
import org.homeward.access.web.Visitor;
import org.homeward.intake.RowProblem;
import org.homeward.intake.model.Sheet;
import org.homeward.intake.work.OpenUpload;
import org.homeward.intake.work.WriteErrorRows;
import org.homeward.packs.Words;
import org.homeward.webkit.CsvWriter;
import org.homeward.webkit.Download;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What an officer takes home from an upload: the rows with errors, and the halves of a mixed file.
@Controller
public final class UploadDownloads {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final OpenUpload open;
    private final WriteErrorRows errorRows;
    private final Halves halves;
    private final Phrases phrases;

    UploadDownloads(OpenUpload open, WriteErrorRows errorRows, Halves halves, Phrases phrases) {
        this.open = open;
        this.errorRows = errorRows;
        this.halves = halves;
        this.phrases = phrases;
    }

    @GetMapping(Paths.UPLOAD + "/errors.xlsx")
    @Transfer
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    void errorsAsWorkbook(
            Visitor visitor, @PathVariable("id") UUID id, HttpServletResponse response)
            throws IOException {
        var words = visitor.words();
        byte[] bytes =
                errorRows
                        .handle(visitor.signedIn(), id, new PackWording(words))
                        .orElseThrow(NotAllowed::new);
        Download.of(words.text("intake.errors.file") + ".xlsx", XLSX, bytes).send(response);
    }

    @GetMapping(Paths.UPLOAD + "/errors.csv")
    @Transfer
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    void errorsAsText(Visitor visitor, @PathVariable("id") UUID id, HttpServletResponse response)
            throws IOException {
        var words = visitor.words();
        var opened = open.handle(visitor.signedIn(), id).orElseThrow(NotAllowed::new);
        Download.csv(words.text("intake.errors.file") + ".csv", out -> write(out, words, opened))
                .send(response);
    }

    @GetMapping(Paths.UPLOAD + "/split/{kind}.xlsx")
    @Transfer
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    void half(
            Visitor visitor,
            @PathVariable("id") UUID id,
            @PathVariable("kind") String kind,
            HttpServletResponse response)
            throws IOException {
        var opened = open.handle(visitor.signedIn(), id).orElseThrow(NotAllowed::new);
        var sheet = opened.sheet().orElseThrow(NotAllowed::new);
        byte[] bytes = halves.workbook(sheet, opened.register(), kind).orElseThrow(NotAllowed::new);
        Download.of(phrases.kindName(visitor.words(), kind) + ".xlsx", XLSX, bytes).send(response);
    }

    /// The lines with errors as sent, each with its number before and its reasons behind, and at
    /// the end what is wrong with no line.
    private void write(OutputStream out, Words words, OpenUpload.Opened opened) throws IOException {
        var reasons = reasons(words, opened);
        var csv = new CsvWriter(out, CsvWriter.Mark.WITH_BYTE_ORDER_MARK);
        int width = opened.sheet().map(sheet -> sheet.headings().cells().size()).orElse(0);
        var headings = new ArrayList<String>();
        headings.add(words.text("intake.column.line"));
        opened.sheet().ifPresent(sheet -> headings.addAll(texts(sheet.headings(), width)));
        headings.add(words.text("intake.errors.heading"));
        csv.row(headings);
        for (var line : opened.sheet().map(Sheet::lines).orElse(List.of())) {
            var why = reasons.remove(line.number());
            if (why != null) {
                csv.row(row(line, width, why));
            }
        }
        for (var rest : reasons.values()) {
            csv.row(row(new Sheet.Line(0, List.of()), width, rest));
        }
        csv.finish();
    }

    private static List<String> row(Sheet.Line line, int width, List<String> reasons) {
        var cells = new ArrayList<String>();
        cells.add(line.number() == 0 ? "" : Integer.toString(line.number()));
        cells.addAll(texts(line, width));
        cells.add(String.join("\n", reasons));
        return cells;
    }

    private static List<String> texts(Sheet.Line line, int width) {
        var texts = new ArrayList<String>(width);
        for (int at = 0; at < width; at++) {
            texts.add(line.cell(at).text());
        }
        return texts;
    }

    private Map<Integer, List<String>> reasons(Words words, OpenUpload.Opened opened) {
        String kind = opened.upload().terms().kind();
        var reasons = new LinkedHashMap<Integer, List<String>>();
        for (var problem : opened.reading().findings()) {
            String column =
                    problem.column().isEmpty()
                            ? ""
                            : phrases.column(words, kind, problem.column()) + ": ";
            reasons.computeIfAbsent(problem.line(), _ -> new ArrayList<>())
                    .add(column + told(words, problem));
        }
        return reasons;
    }

    private static String told(Words words, RowProblem problem) {
        String text = words.text(problem.problem());
        return problem.isWarning() ? words.text("intake.warning.of", text) : text;
    }
}
