package org.homeward.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.Actor;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.intake.model.DryRun;
import org.homeward.intake.model.SubmittedFiles;
import org.homeward.intake.web.LongWork.Done;
import org.homeward.intake.web.LongWork.Key;
import org.homeward.intake.web.LongWork.Running;
import org.homeward.intake.web.LongWork.State;
import org.homeward.intake.web.LongWork.Stopped;
import org.homeward.intake.work.PublishFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// An upload that waits for its officer: the dry run, its publication, and how far long work is.
@Controller
public final class UploadPages {
    /// The work on uploads that pages wait for.
    record Works(LongWork<Optional<DryRun>> checks, LongWork<PublishFile.Outcome> publications) {}

    private final Doing doing;
    private final SubmittedFiles files;
    private final Works works;
    private final DryRunViews views;
    private final Halves halves;

    UploadPages(Doing doing, SubmittedFiles files, Works works, DryRunViews views, Halves halves) {
        this.doing = doing;
        this.files = files;
        this.works = works;
        this.views = views;
        this.halves = halves;
    }

    @GetMapping(Paths.UPLOAD)
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    ModelAndView show(
            Visitor visitor,
            @PathVariable("id") UUID id,
            @ModelAttribute ErrorFilter filter,
            @RequestParam(name = "outcome", defaultValue = "") String outcome) {
        var key = key(visitor, id);
        var publication = works.publications().now(key);
        if (publication.isPresent()) {
            return answer(visitor, id, publication.get());
        }
        return switch (checked(visitor.signedIn(), id)) {
            case Running<Optional<DryRun>> running -> progress(visitor, id, running);
            case Stopped<Optional<DryRun>> _ -> Paths.seeOther(Paths.START);
            case Done<Optional<DryRun>>(var run) ->
                    run.map(found -> page(visitor, found, filter, outcome))
                            .orElseGet(() -> gone(visitor, id));
        };
    }

    private State<Optional<DryRun>> checked(Actor actor, UUID id) {
        var key = new Key(actor.user(), id);
        var state = works.checks().follow(key, it -> doing.check().handle(actor, id, it));
        if (state instanceof Done<Optional<DryRun>>(var run)
                && run.filter(it -> holds(actor, it)).isEmpty()) {
            works.checks().forget(key);
            return works.checks().follow(key, it -> doing.check().handle(actor, id, it));
        }
        return state;
    }

    /// Whether a dry run that was kept is still what checking now would say.
    private boolean holds(Actor actor, DryRun run) {
        return doing.own().open().seeingFiles(actor, () -> holds(run));
    }

    private boolean holds(DryRun run) {
        var terms = run.upload().terms();
        return files.find(run.upload().id()).isEmpty()
                && files.edition(terms.agency(), terms.kind()) == run.edition();
    }

    private ModelAndView page(Visitor visitor, DryRun run, ErrorFilter filter, String outcome) {
        var words = visitor.words();
        return visitor.page(
                "intake/check",
                words.text("intake.check.title"),
                views.view(visitor, run, filter, halves.of(visitor, run), outcome));
    }

    /// Published already, or never there.
    private ModelAndView gone(Visitor visitor, UUID id) {
        works.checks().forget(key(visitor, id));
        var published = doing.own().open().seeingFiles(visitor.signedIn(), () -> files.find(id));
        return published
                .filter(file -> file.terms().agency().equals(visitor.signedIn().agency()))
                .map(file -> Paths.seeOther(Paths.file(id)))
                .orElseThrow(NotAllowed::new);
    }

    @GetMapping(Paths.UPLOAD + "/progress")
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    @Nullable ModelAndView progress(
            Visitor visitor,
            @PathVariable("id") UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "") String inPart,
            HttpServletResponse response) {
        var key = key(visitor, id);
        if (works.publications().now(key).orElse(null)
                instanceof Running<PublishFile.Outcome> running) {
            return part(visitor, id, running);
        }
        if (works.publications().now(key).isEmpty()
                && works.checks().now(key).orElse(null)
                        instanceof Running<Optional<DryRun>> running) {
            return part(visitor, id, running);
        }
        if (inPart.isEmpty()) {
            return Paths.seeOther(Paths.upload(id));
        }
        response.setHeader("HX-Redirect", Paths.upload(id));
        return null; // the answer is the header alone
    }

    private static ModelAndView part(Visitor visitor, UUID id, Running<?> running) {
        var part = new ModelAndView("intake/progress_part");
        part.addObject("page", ProgressViews.view(visitor, id, running));
        return part;
    }

    private static ModelAndView progress(Visitor visitor, UUID id, Running<?> running) {
        return visitor.page(
                "intake/progress",
                visitor.words().text("intake.progress.title"),
                ProgressViews.view(visitor, id, running));
    }

    @PostMapping(Paths.UPLOAD + "/publish")
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    ModelAndView publish(
            Visitor visitor,
            @PathVariable("id") UUID id,
            @RequestParam("edition") long edition,
            @RequestParam(name = "repair", defaultValue = "") String repair) {
        var actor = visitor.signedIn();
        var command = new PublishFile.Command(id, edition, repair);
        var key = key(visitor, id);
        if (!(works.publications().now(key).orElse(null) instanceof Running<PublishFile.Outcome>)) {
            works.publications().forget(key); // of an earlier attempt, which was answered
        }
        var state =
                works.publications().follow(key, it -> doing.publish().handle(actor, command, it));
        return state instanceof Running<PublishFile.Outcome>
                ? Paths.seeOther(Paths.upload(id))
                : answer(visitor, id, state);
    }

    private ModelAndView answer(Visitor visitor, UUID id, State<PublishFile.Outcome> state) {
        var key = key(visitor, id);
        if (state instanceof Running<PublishFile.Outcome> running) {
            return progress(visitor, id, running);
        }
        works.publications().forget(key);
        if (!(state instanceof Done<PublishFile.Outcome>(var outcome))) {
            return again(id, "stopped");
        }
        return switch (outcome) {
            case PublishFile.Published(var file) -> receipt(key, file.id());
            case PublishFile.AlreadyPublished(var file) -> receipt(key, file.id());
            case PublishFile.Refused reason ->
                    switch (reason) {
                        case UNKNOWN_UPLOAD -> throw new NotAllowed();
                        case HAS_PROBLEMS -> again(id, "has_problems");
                        case REPAIR_NOT_AGREED -> again(id, "repair_not_agreed");
                        case NOTHING_NEW -> again(id, "nothing_new");
                        case DRY_RUN_IS_STALE -> {
                            works.checks().forget(key);
                            yield again(id, "stale");
                        }
                    };
        };
    }

    private ModelAndView receipt(Key key, UUID file) {
        works.checks().forget(key);
        return Paths.seeOther(Paths.file(file));
    }

    private static ModelAndView again(UUID id, String outcome) {
        return Paths.seeOther(Paths.upload(id) + "?outcome=" + outcome);
    }

    @PostMapping(Paths.UPLOAD + "/stop")
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    ModelAndView stop(Visitor visitor, @PathVariable("id") UUID id) {
        var key = key(visitor, id);
        if (works.publications().now(key).isPresent()) {
            works.publications().stop(key);
            return Paths.seeOther(Paths.upload(id));
        }
        works.checks().stop(key);
        return Paths.seeOther(Paths.START);
    }

    @PostMapping(Paths.UPLOAD + "/forget")
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    ModelAndView forget(Visitor visitor, @PathVariable("id") UUID id) {
        works.checks().stop(key(visitor, id));
        works.checks().forget(key(visitor, id));
        return switch (doing.own().forget().handle(visitor.signedIn(), id)) {
            case FORGOTTEN, UNKNOWN_UPLOAD -> Paths.seeOther(Paths.START);
        };
    }

    private static Key key(Visitor visitor, UUID id) {
        return new Key(visitor.signedIn().user(), id);
    }
}
