package org.homeward.figures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Transfer;
import org.homeward.access.web.Visitor;
import org.homeward.figures.model.FigureRequest;
import org.homeward.figures.web.SheetFiles.Format;
import org.homeward.figures.work.EvaluateFigure;
import org.homeward.figures.work.NationalPicture;
import org.homeward.figures.work.ReadQuestion;
import org.homeward.packs.Words;
import org.homeward.webkit.Download;
import org.homeward.webkit.chart.Chart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Files of a figure: its numbers as CSV and XLSX, its picture as SVG and PNG.
@Controller
public final class FileDownloads {
    private final ReadQuestion questions;
    private final EvaluateFigure evaluateFigure;
    private final NationalPicture nationalPicture;
    private final FigurePages.Parts parts;

    FileDownloads(
            ReadQuestion questions,
            EvaluateFigure evaluateFigure,
            NationalPicture nationalPicture,
            FigurePages.Parts parts) {
        this.questions = questions;
        this.evaluateFigure = evaluateFigure;
        this.nationalPicture = nationalPicture;
        this.parts = parts;
    }

    /// Sends the file; a question that cannot be answered gets its page instead.
    @GetMapping("/figures/{figure}/file.{format:csv|xlsx|svg|png}")
    @Transfer
    @Requires(dataClass = DataClass.T, action = Action.READ)
    @Nullable ModelAndView file(
            Visitor visitor,
            @PathVariable("figure") String figure,
            @PathVariable("format") String ending,
            @RequestParam MultiValueMap<String, String> query,
            HttpServletResponse response)
            throws IOException {
        var grant = Sights.of(visitor);
        var format = Format.of(ending).orElseThrow(NotAllowed::new);
        switch (questions.read(Asked.of(figure, query))) {
            case ReadQuestion.Refused refused -> {
                return parts.refusals().page(visitor, refused);
            }
            case ReadQuestion.Understood(var request) -> {
                var words = visitor.words();
                var evaluation = evaluateFigure.handle(grant, request);
                var sheet = parts.sheets().sheet(evaluation, words);
                var name = SheetFiles.name(request);
                var file =
                        switch (format) {
                            case CSV, XLSX ->
                                    SheetFiles.numbers(
                                            format, sheet, definition(request, words), name, words);
                            case SVG, PNG ->
                                    SheetFiles.picture(
                                            parts.exhibits()
                                                    .pictures()
                                                    .of(evaluation, sheet, words)
                                                    .orElseThrow(NotAllowed::new),
                                            sheet.notes(),
                                            name,
                                            format);
                        };
                file.send(response);
                return null;
            }
        }
    }

    private static List<String> definition(FigureRequest request, Words words) {
        var definition = request.definition();
        return List.of(
                definition.definition(words.language()), definition.notes().in(words.language()));
    }

    /// The lines of the national picture.
    @GetMapping("/picture/trend.{format:csv|xlsx|svg|png}")
    @Transfer
    @Requires(dataClass = DataClass.T, action = Action.READ)
    @Nullable ModelAndView trend(
            Visitor visitor,
            @PathVariable("format") String ending,
            @RequestParam MultiValueMap<String, String> query,
            HttpServletResponse response)
            throws IOException {
        var grant = Sights.of(visitor);
        var format = Format.of(ending).orElseThrow(NotAllowed::new);
        switch (questions.read(Asked.of(NationalPicture.LEADING.getFirst(), query))) {
            case ReadQuestion.Refused refused -> {
                return parts.refusals().page(visitor, refused);
            }
            case ReadQuestion.Understood(var request) -> {
                trend(nationalPicture.trend(grant, request), request, format, visitor.words())
                        .send(response);
                return null;
            }
        }
    }

    private Download trend(
            List<NationalPicture.Line> lines, FigureRequest request, Format format, Words words) {
        var name = "trend_at-" + request.position();
        var title = words.text("figures.picture.trend");
        var notes = parts.sheets().generalNotes(request, words);
        if (!format.isPicture()) {
            return SheetFiles.table(
                    format,
                    new SheetFiles.Named(name, title, words.text("figures.notes")),
                    trendRows(lines, words),
                    notes);
        }
        var chart =
                parts.exhibits()
                        .pictures()
                        .trend(
                                lines,
                                new Chart.Caption(title, TimePictures.describe(lines, words)),
                                words);
        return SheetFiles.picture(chart, notes, name, format);
    }

    /// One row per year, one column per figure.
    private static List<List<Object>> trendRows(List<NationalPicture.Line> lines, Words words) {
        var rows = new ArrayList<List<Object>>();
        var heading = new ArrayList<Object>();
        heading.add(words.text("figures.column.period"));
        lines.forEach(line -> heading.add(line.definition().name(words.language())));
        rows.add(heading);
        for (int at = 0; at < lines.getFirst().parts().size(); at++) {
            var row = new ArrayList<Object>();
            row.add(lines.getFirst().parts().get(at).period().toString());
            for (var line : lines) {
                row.add(line.parts().get(at).count());
            }
            rows.add(row);
        }
        return rows;
    }
}
