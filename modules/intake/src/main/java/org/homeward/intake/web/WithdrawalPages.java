package org.homeward.intake.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.intake.model.SubmittedFile;
import org.homeward.intake.model.SubmittedFile.State;
import org.homeward.intake.model.WithdrawalReason;
import org.homeward.intake.work.WithdrawFile;
import org.homeward.packs.Words;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Button;
import org.homeward.webkit.Link;
import org.homeward.webkit.Option;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.RadioField;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Takes a published file back as a whole: what it would mean, why it is done, then the act.
@Controller
public final class WithdrawalPages {
    private final WithdrawFile withdraw;
    private final FileSummaries summaries;

    WithdrawalPages(WithdrawFile withdraw, FileSummaries summaries) {
        this.withdraw = withdraw;
        this.summaries = summaries;
    }

    static String path(UUID file) {
        return Paths.file(file) + "/withdrawal";
    }

    @GetMapping(Paths.FILE + "/withdrawal")
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    ModelAndView ask(Visitor visitor, @PathVariable("id") UUID id) {
        var file = summaries.history(visitor, id).getLast();
        return file.state() == State.WITHDRAWN
                ? Paths.seeOther(Paths.file(id))
                : page(visitor, file, "");
    }

    @PostMapping(Paths.FILE + "/withdrawal")
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    ModelAndView withdraw(
            Visitor visitor,
            @PathVariable("id") UUID id,
            @RequestParam(name = "reason", defaultValue = "") String code) {
        var file = summaries.history(visitor, id).getLast();
        if (file.state() == State.WITHDRAWN) {
            return Paths.seeOther(Paths.file(id));
        }
        var reason = WithdrawalReason.ofCode(code);
        if (reason.isEmpty()) {
            String error = visitor.words().text("intake.withdraw.reason.missing");
            var answer = page(visitor, file, error);
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return answer;
        }
        var command = new WithdrawFile.Command(id, reason.get());
        return switch (withdraw.handle(visitor.signedIn(), command)) {
            case WithdrawFile.Withdrawn(var withdrawn) ->
                    Paths.seeOther(Paths.file(withdrawn.id()));
            case WithdrawFile.Refused refused ->
                    switch (refused) {
                        case UNKNOWN_FILE -> throw new NotAllowed();
                        case ALREADY_WITHDRAWN -> Paths.seeOther(Paths.file(id));
                    };
        };
    }

    private ModelAndView page(Visitor visitor, SubmittedFile file, String error) {
        var words = visitor.words();
        var reasons = reasons(words).error(error);
        var view =
                new WithdrawalView(
                        crumbs(words, file.id()),
                        error.isEmpty()
                                ? Problems.none()
                                : Problems.of(words::text, List.of(Problems.at(reasons.field()))),
                        PageHeading.of(words.text("intake.withdraw.title")),
                        summaries.of(words, file),
                        meaning(words, file),
                        new WithdrawalView.Form(
                                visitor.csrf(),
                                path(file.id()),
                                reasons,
                                Button.submit(words.text("intake.withdraw.button")).danger(),
                                Button.link(
                                                Paths.file(file.id()),
                                                words.text("intake.withdraw.back"))
                                        .secondary()));
        return visitor.page("intake/withdrawal", words.text("intake.withdraw.title"), view);
    }

    private static RadioField reasons(Words words) {
        var options =
                Arrays.stream(WithdrawalReason.values())
                        .map(reason -> Option.of(reason.code(), text(words, reason)))
                        .toList();
        return RadioField.of("reason", words.text("intake.withdraw.reason"), options)
                .hint(words.text("intake.withdraw.reason.hint"));
    }

    static String text(Words words, WithdrawalReason reason) {
        return words.text("intake.withdraw.reason." + reason.code());
    }

    private static Breadcrumbs crumbs(Words words, UUID file) {
        return Breadcrumbs.of(
                words::text,
                List.of(
                        Link.to(Paths.START, words.text("intake.start.title")),
                        Link.to(Paths.file(file), words.text("intake.receipt.title"))));
    }

    private static List<String> meaning(Words words, SubmittedFile file) {
        var written = file.written();
        return List.of(
                words.text("intake.withdraw.created", written.created()),
                words.text("intake.withdraw.revised", written.revised()),
                words.text("intake.withdraw.later"),
                words.text("intake.withdraw.journal"));
    }
}
