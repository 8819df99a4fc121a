package org.homeward.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.homeward.access.web.FromElsewhere;
import org.homeward.access.web.PaceKeeper;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.app.MachineProblem;
import org.homeward.journal.ReadJournal.ReadsNotWritten;
import org.homeward.packs.Words;
import org.homeward.webkit.Link;
import org.homeward.webkit.ProblemPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The page for whatever went wrong: what happened, what was kept, what to do, and a reference
/// number
/// that stands in the log beside the fault. Absent and forbidden things look the same.
@Controller
public class ProblemPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

    /// What is no fault of the visitor's: it gets a number that stands in the log.
    private static final Set<String> OURS = Set.of("fault", "no_room", "unread");

    private final Supplier<String> references;

    /// @param references makes short random reference numbers
    public ProblemPages(Supplier<String> references) {
        this.references = references;
    }

    @RequestMapping("/error")
    @Requires(open = "says what went wrong")
    public ModelAndView problem(Visitor visitor, HttpServletRequest request) {
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : 404;
        var fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var kind =
                switch (status) {
                    case 400, 405, 415 -> "bad_request";
                    case 403 ->
                            request.getAttribute(FromElsewhere.REFUSED) == null
                                    ? "stale_form"
                                    : "elsewhere";
                    case 404 -> "not_found";
                    case 413 -> "too_large";
                    case 429 -> "too_many";
                    case RoomOnDisk.STATUS -> "read_only";
                    default -> fault instanceof Throwable thrown ? kind(thrown) : "fault";
                };
        boolean ours = OURS.contains(kind);
        var reference = ours ? references.get() : "";
        if (ours) {
            LOG.error(
                    "event=fault reference={} type={}",
                    reference,
                    fault instanceof Throwable thrown ? Fault.of(thrown) : "unknown");
        }
        var view = view(visitor.words(), kind, minutes(request), reference);
        var page = visitor.page("app/problem", view.title(), view);
        page.setStatus(HttpStatusCode.valueOf(status)); // for who asks for this very address
        return page;
    }

    private static String kind(Throwable fault) {
        if (MachineProblem.isNoRoom(fault)) {
            return "no_room";
        }
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ReadsNotWritten) {
                return "unread";
            }
        }
        return "fault";
    }

    /// Until somebody who was too fast may go on.
    private static long minutes(HttpServletRequest request) {
        return request.getAttribute(PaceKeeper.WAIT) instanceof Duration wait
                ? wait.plusSeconds(59).toMinutes()
                : 0;
    }

    private static ProblemPage view(Words words, String kind, long minutes, String reference) {
        return new ProblemPage(
                ProblemPage.Names.from(words::text),
                words.text("app.problem." + kind),
                words.text("app.problem." + kind + ".happened"),
                words.text("app.problem." + kind + ".kept"),
                new ProblemPage.Next(
                        List.of(words.text("app.problem." + kind + ".next", minutes)),
                        List.of(Link.to("/", words.text("app.home"))),
                        reference));
    }
}
