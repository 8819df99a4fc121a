package org.homeward.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.intake.Column;
import org.homeward.intake.Column.Content;
import org.homeward.intake.Register;
import org.homeward.intake.model.Lookup.Found;
import org.homeward.intake.sheet.TemplateWorkbook;
import org.homeward.intake.sheet.TemplateWorkbook.Choices;
import org.homeward.intake.sheet.TemplateWorkbook.Heading;
import org.homeward.packs.Words;
import org.homeward.webkit.CsvWriter;
import org.homeward.webkit.Download;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Empty files to fill, one per kind, in the visitor's language.
@Controller
public final class TemplatePages {
    private final Phrases phrases;

    TemplatePages(Phrases phrases) {
        this.phrases = phrases;
    }

    @GetMapping(Paths.TEMPLATES + "{kind}.xlsx")
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    void workbook(
            Visitor visitor, @PathVariable("kind") String kind, HttpServletResponse response)
            throws IOException {
        var words = visitor.words();
        var register = phrases.kind(visitor, kind);
        var content = content(words, register);
        UploadDownloads.download(
                        phrases.kindName(words, kind) + ".xlsx",
                        out -> TemplateWorkbook.write(out, content))
                .send(response);
    }

    @GetMapping(Paths.TEMPLATES + "{kind}.csv")
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    void text(Visitor visitor, @PathVariable("kind") String kind, HttpServletResponse response)
            throws IOException {
        var words = visitor.words();
        var headings =
                phrases.kind(visitor, kind).columns().stream()
                        .map(column -> phrases.column(words, kind, column.name()))
                        .toList();
        Download.csv(
                        phrases.kindName(words, kind) + ".csv",
                        out -> {
                            var csv = new CsvWriter(out, CsvWriter.Mark.WITH_BYTE_ORDER_MARK);
                            csv.row(headings);
                            csv.finish();
                        })
                .send(response);
    }

    private TemplateWorkbook.Content content(Words words, Register register) {
        String kind = register.kind();
        var lists = new LinkedHashMap<String, Choices>();
        var headings =
                register.columns().stream()
                        .map(
                                column -> {
                                    var choices = choices(words, kind, column);
                                    choices.ifPresent(it -> lists.putIfAbsent(it.name(), it));
                                    return new Heading(
                                            phrases.column(words, kind, column.name()),
                                            explanation(words, column),
                                            choices.map(Choices::name).orElse(""));
                                })
                        .toList();
        return new TemplateWorkbook.Content(
                new TemplateWorkbook.Names(
                        phrases.kindName(words, kind),
                        words.text("intake.template.instructions"),
                        words.text("intake.column.column"),
                        words.text("intake.template.explanation")),
                List.of(
                        words.text("intake.template.advice.rows"),
                        words.text("intake.template.advice.number"),
                        words.text("intake.template.advice.event"),
                        words.text("intake.template.advice.lists")),
                headings,
                List.copyOf(lists.values()));
    }

    private static String explanation(Words words, Column column) {
        String what =
                switch (column.content()) {
                    case Content.Text(int longest) -> words.text("intake.content.text", longest);
                    case Content.Date() -> words.text("intake.content.date");
                    case Content.Whole(int least, int most) ->
                            words.text("intake.content.whole", least, most);
                    case Content.Coded _ -> words.text("intake.content.coded");
                    case Content.Unit _ -> words.text("intake.content.unit");
                    case Content.Agency() -> words.text("intake.content.agency");
                    case Content.YesNo() -> words.text("intake.content.yes_no");
                };
        return switch (column.need()) {
            case REQUIRED -> words.text("intake.content.required") + " " + what;
            case OPTIONAL -> what;
        };
    }

    /// The list that a column is chosen from; columns of one list share it.
    private Optional<Choices> choices(Words words, String kind, Column column) {
        var language = words.language();
        return switch (column.content()) {
            case Content.Coded(var list) ->
                    Optional.of(
                            new Choices(
                                    phrases.column(words, kind, column.name()),
                                    labels(phrases.vocabulary().entries(list, language))));
            case Content.Unit _ ->
                    Optional.of(
                            new Choices(
                                    words.text("intake.template.units"),
                                    labels(
                                            phrases.vocabulary()
                                                    .units(phrases.today(), language))));
            case Content.Agency() ->
                    Optional.of(
                            new Choices(
                                    words.text("intake.template.agencies"),
                                    labels(
                                            phrases.vocabulary()
                                                    .agencies(phrases.today(), language))));
            case Content.YesNo() ->
                    Optional.of(
                            new Choices(
                                    words.text("intake.template.yes_no"),
                                    List.of(
                                            words.text("intake.answer.yes"),
                                            words.text("intake.answer.no"))));
            case Content.Text _, Content.Date _, Content.Whole _ -> Optional.empty();
        };
    }

    private static List<String> labels(List<Found> found) {
        return found.stream().map(Found::label).distinct().toList();
    }
}
