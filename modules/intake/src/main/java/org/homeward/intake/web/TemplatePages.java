package org.homeward.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Transfer;
import org.homeward.access.web.Visitor;
import org.homeward.intake.work.WriteSurvey;
import org.homeward.intake.work.WriteTemplate;
import org.homeward.webkit.Download;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Empty files to fill, one per kind, in the visitor's language.
@Controller
public final class TemplatePages {
    private final WriteTemplate write;
    private final WriteSurvey survey;
    private final Phrases phrases;

    TemplatePages(WriteTemplate write, WriteSurvey survey, Phrases phrases) {
        this.write = write;
        this.survey = survey;
        this.phrases = phrases;
    }

    @GetMapping(Paths.TEMPLATES + "{kind}.xlsx")
    @Transfer
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    void workbook(Visitor visitor, @PathVariable("kind") String kind, HttpServletResponse response)
            throws IOException {
        String name = name(visitor, kind);
        byte[] bytes =
                write.workbook(kind, phrases.today(), new PackWording(visitor.words()))
                        .orElseThrow(NotAllowed::new);
        Download.of(name + ".xlsx", UploadDownloads.XLSX, bytes).send(response);
    }

    /// One form in all languages: who asks chooses on the phone.
    @GetMapping(Paths.TEMPLATES + "{kind}/xlsform.xlsx")
    @Transfer
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    void survey(Visitor visitor, @PathVariable("kind") String kind, HttpServletResponse response)
            throws IOException {
        String name = name(visitor, kind);
        byte[] bytes =
                survey.form(kind, phrases.today(), phrases.wordings()).orElseThrow(NotAllowed::new);
        Download.of(name + " - XLSForm.xlsx", UploadDownloads.XLSX, bytes).send(response);
    }

    @GetMapping(Paths.TEMPLATES + "{kind}.csv")
    @Transfer
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    void text(Visitor visitor, @PathVariable("kind") String kind, HttpServletResponse response)
            throws IOException {
        String name = name(visitor, kind);
        byte[] bytes =
                write.separatedText(kind, new PackWording(visitor.words()))
                        .orElseThrow(NotAllowed::new);
        Download.csv(name + ".csv", out -> out.write(bytes)).send(response);
    }

    /// The name of the file; nothing for who does not send this kind.
    private String name(Visitor visitor, String kind) {
        return phrases.kindName(visitor.words(), phrases.kind(visitor, kind).kind());
    }
}
