package org.homeward.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.intake.model.Sheet;
import org.homeward.intake.sheet.ErrorWorkbook;
import org.homeward.intake.work.OpenUpload;
import org.homeward.packs.Words;
import org.homeward.webkit.CsvWriter;
import org.homeward.webkit.Download;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What an officer takes home from an upload: the rows with errors, and the halves of a mixed file.
@Controller
public final class UploadDownloads {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Sheet NO_TABLE =
            new Sheet(new Sheet.Line(0, List.of()), List.of(), List.of());

    private final OpenUpload open;
    private final Halves halves;
    private final Phrases phrases;

    UploadDownloads(OpenUpload open, Halves halves, Phrases phrases) {
        this.open = open;
        this.halves = halves;
        this.phrases = phrases;
    }

    @GetMapping(Paths.UPLOAD + "/errors.xlsx")
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    void errorsAsWorkbook(
            Visitor visitor, @PathVariable("id") UUID id, HttpServletResponse response)
            throws IOException {
        var words = visitor.words();
        var opened = opened(visitor, id);
        var sheet = opened.sheet().orElse(NO_TABLE);
        var reasons = reasons(words, opened);
        download(
                        words.text("intake.errors.file") + ".xlsx",
                        out -> ErrorWorkbook.write(out, sheet, reasons, names(words)))
                .send(response);
    }

    @GetMapping(Paths.UPLOAD + "/errors.csv")
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    void errorsAsText(
            Visitor visitor, @PathVariable("id") UUID id, HttpServletResponse response)
            throws IOException {
        var words = visitor.words();
        var opened = opened(visitor, id);
        var sheet = opened.sheet().orElse(NO_TABLE);
        var reasons = reasons(words, opened);
        Download.csv(
                        words.text("intake.errors.file") + ".csv",
                        out -> {
                            var csv = new CsvWriter(out, CsvWriter.Mark.WITH_BYTE_ORDER_MARK);
                            ErrorWorkbook.lines(sheet, reasons, names(words), csv::row);
                            csv.finish();
                        })
                .send(response);
    }

    @GetMapping(Paths.UPLOAD + "/split/{kind}.xlsx")
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
        var opened = opened(visitor, id);
        var sheet = opened.sheet().orElseThrow(NotAllowed::new);
        var half =
                halves.halves(sheet, opened.register()).stream()
                        .filter(it -> it.register().kind().equals(kind))
                        .findFirst()
                        .orElseThrow(NotAllowed::new);
        String name = phrases.kindName(visitor.words(), kind);
        download(
                        name + ".xlsx",
                        out ->
                                ErrorWorkbook.writeColumns(
                                        out, sheet, half.places(), half.shared(), name))
                .send(response);
    }

    private OpenUpload.Opened opened(Visitor visitor, UUID id) {
        return open.handle(visitor.signedIn(), id).orElseThrow(NotAllowed::new);
    }

    private Map<Integer, List<String>> reasons(Words words, OpenUpload.Opened opened) {
        String kind = opened.upload().terms().kind();
        var reasons = new LinkedHashMap<Integer, List<String>>();
        for (var problem : opened.reading().problems()) {
            String column =
                    problem.column().isEmpty()
                            ? ""
                            : phrases.column(words, kind, problem.column()) + ": ";
            reasons.computeIfAbsent(problem.line(), _ -> new ArrayList<>())
                    .add(column + words.text(problem.problem()));
        }
        return reasons;
    }

    private static ErrorWorkbook.Names names(Words words) {
        return new ErrorWorkbook.Names(
                words.text("intake.errors.title"),
                words.text("intake.column.line"),
                words.text("intake.column.reasons"));
    }

    static Download download(String name, Download.Body body) {
        return new Download(name, XLSX, body);
    }
}
