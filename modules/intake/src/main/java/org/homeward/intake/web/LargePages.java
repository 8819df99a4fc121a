package org.homeward.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Transfer;
import org.homeward.access.web.Visitor;
import org.homeward.intake.model.LargeFile;
import org.homeward.intake.model.LargeRun;
import org.homeward.intake.web.LongWork.Done;
import org.homeward.intake.web.LongWork.Key;
import org.homeward.intake.web.LongWork.Running;
import org.homeward.intake.web.LongWork.State;
import org.homeward.intake.web.SubmitForm.Invalid;
import org.homeward.intake.web.SubmitForm.Part;
import org.homeward.intake.web.SubmitForm.Slip;
import org.homeward.intake.work.CheckLargeFile;
import org.homeward.intake.work.OpenLargeFile;
import org.homeward.intake.work.PublishFile;
import org.homeward.intake.work.PublishLargeFile;
import org.homeward.intake.work.ReceiveLargeFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// A file too large to be sent at once: its parts, reading it with a pause whenever the officer
/// wants one, and publishing it.
@Controller
public final class LargePages {
    /// What an officer can do with large files.
    record Doing(
            ReceiveLargeFile receive,
            OpenLargeFile open,
            CheckLargeFile check,
            PublishLargeFile publish) {}

    /// The work that pages wait for.
    record Works(LongWork<Optional<LargeRun>> checks, LongWork<PublishFile.Outcome> publications) {}

    private final Doing doing;
    private final Works works;
    private final LargeViews views;
    private final StartPages start;

    LargePages(Doing doing, Works works, LargeViews views, StartPages start) {
        this.doing = doing;
        this.works = works;
        this.views = views;
        this.start = start;
    }

    /// The answer has the address of the file, or is the form again.
    @PostMapping(Paths.LARGE)
    @Transfer
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    @Nullable ModelAndView announce(
            Visitor visitor,
            @ModelAttribute SubmitForm form,
            @RequestParam("size") long size,
            HttpServletResponse response) {
        return switch (form.announced(start.offer(visitor))) {
            case Invalid(var slips) -> start.refused(visitor, form, slips);
            case SubmitForm.Valid _ -> throw new IllegalStateException("it was only announced");
            case SubmitForm.Announced(var id, var terms) ->
                    switch (doing.receive().announce(visitor.signedIn(), id, terms, size)) {
                        case ReceiveLargeFile.Announced(var file) -> {
                            response.setStatus(HttpStatus.CREATED.value());
                            response.setHeader("Location", Paths.large(file.id()));
                            yield null; // the answer is the address alone
                        }
                        case ReceiveLargeFile.Refused reason ->
                                start.refused(visitor, form, List.of(slip(reason)));
                    };
        };
    }

    private static Slip slip(ReceiveLargeFile.Refused reason) {
        return switch (reason) {
            case UNKNOWN_KIND -> new Slip(Part.KIND, "kind_missing");
            case OTHER_SIDE -> new Slip(Part.KIND, "other_side");
            case EMPTY -> new Slip(Part.FILE, "file_empty");
            case TOO_LARGE -> SubmitForm.tooLarge((int) ReceiveLargeFile.MOST_BYTES);
            case TOO_MANY -> new Slip(Part.FILE, "too_many_large");
            case SENT_IN_FUTURE -> new Slip(Part.SENT_ON, "date_future");
            case UNKNOWN_REGIME -> new Slip(Part.REGIME, "regime_unknown");
            case OTHER_FILE_WITH_THIS_ID -> new Slip(Part.FILE, "file_missing");
        };
    }

    /// The numbers of the parts that are there, each with its SHA-256, a line each.
    @GetMapping(Paths.LARGE_FILE + "/parts")
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    ResponseEntity<String> parts(Visitor visitor, @PathVariable("id") UUID id) {
        file(visitor, id);
        return ResponseEntity.ok(
                views.parts(visitor, id).entrySet().stream()
                        .map(part -> part.getKey() + " " + part.getValue())
                        .collect(Collectors.joining("\n")));
    }

    /// The announcement bounds how much comes here, so parts are no transfers of their own.
    @PostMapping(Paths.LARGE_FILE + "/parts/{part}")
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    ResponseEntity<Void> part(
            Visitor visitor,
            @PathVariable("id") UUID id,
            @PathVariable("part") int part,
            @RequestParam("content") MultipartFile content)
            throws IOException {
        var kept = doing.receive().part(visitor.signedIn(), id, part, content.getBytes());
        return switch (kept) {
            case KEPT -> ResponseEntity.noContent().build();
            case UNKNOWN_FILE -> throw new NotAllowed();
            case WRONG_PART -> ResponseEntity.unprocessableContent().build();
        };
    }

    @GetMapping(Paths.LARGE_FILE)
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    ModelAndView show(
            Visitor visitor,
            @PathVariable("id") UUID id,
            @RequestParam(name = "outcome", defaultValue = "") String outcome) {
        var key = key(visitor, id);
        var publication = works.publications().now(key);
        if (publication.isPresent()) {
            return answer(visitor, id, publication.get());
        }
        var found = doing.open().find(visitor.signedIn(), id);
        if (found.isEmpty()) {
            return gone(visitor, id);
        }
        var file = found.get();
        return switch (works.checks().now(key).orElse(null)) {
            case Running<Optional<LargeRun>> running -> progress(visitor, file, running);
            case Done<Optional<LargeRun>>(var run)
                    when run.isPresent() && holds(visitor, run.get()) ->
                    views.checked(visitor, run.get(), outcome);
            case null, default -> {
                works.checks().forget(key);
                yield views.waiting(visitor, file, outcome);
            }
        };
    }

    private boolean holds(Visitor visitor, LargeRun run) {
        return views.edition(visitor, run.file()) == run.edition();
    }

    private static ModelAndView progress(Visitor visitor, LargeFile file, Running<?> running) {
        return visitor.page(
                "intake/progress",
                visitor.words().text("intake.progress.title"),
                ProgressViews.view(visitor, Paths.large(file.id()), "pause", running));
    }

    /// Published already, or never there.
    private ModelAndView gone(Visitor visitor, UUID id) {
        if (views.isPublished(visitor, id)) {
            return Paths.seeOther(Paths.file(id));
        }
        throw new NotAllowed();
    }

    @GetMapping(Paths.LARGE_FILE + "/progress")
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
        var running =
                works.publications().now(key).isPresent()
                        ? works.publications().now(key).get()
                        : works.checks().now(key).orElse(null);
        if (running instanceof Running<?> now) {
            var part = new ModelAndView("intake/progress_part");
            part.addObject("page", ProgressViews.view(visitor, Paths.large(id), "pause", now));
            return part;
        }
        if (inPart.isEmpty()) {
            return Paths.seeOther(Paths.large(id));
        }
        response.setHeader("HX-Redirect", Paths.large(id));
        return null; // the answer is the header alone
    }

    /// Begins to read the file, or goes on after a pause.
    @PostMapping(Paths.LARGE_FILE + "/check")
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    ModelAndView check(Visitor visitor, @PathVariable("id") UUID id) {
        file(visitor, id);
        var actor = visitor.signedIn();
        works.checks().follow(key(visitor, id), it -> doing.check().handle(actor, id, it));
        return Paths.seeOther(Paths.large(id));
    }

    /// Stops whatever is done with the file. What was read of it stays.
    @PostMapping(Paths.LARGE_FILE + "/stop")
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    ModelAndView stop(Visitor visitor, @PathVariable("id") UUID id) {
        works.publications().stop(key(visitor, id));
        works.checks().stop(key(visitor, id));
        return Paths.seeOther(Paths.large(id));
    }

    @PostMapping(Paths.LARGE_FILE + "/publish")
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    ModelAndView publish(
            Visitor visitor, @PathVariable("id") UUID id, @RequestParam("edition") long edition) {
        var actor = visitor.signedIn();
        var key = key(visitor, id);
        if (!(works.publications().now(key).orElse(null) instanceof Running<PublishFile.Outcome>)) {
            works.publications().forget(key); // of an earlier attempt, which was answered
        }
        var state =
                works.publications()
                        .follow(key, it -> doing.publish().handle(actor, id, edition, it));
        return state instanceof Running<PublishFile.Outcome>
                ? Paths.seeOther(Paths.large(id))
                : answer(visitor, id, state);
    }

    private ModelAndView answer(Visitor visitor, UUID id, State<PublishFile.Outcome> state) {
        var key = key(visitor, id);
        if (state instanceof Running<PublishFile.Outcome> running) {
            return progress(visitor, file(visitor, id), running);
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
                        case HAS_PROBLEMS, REPAIR_NOT_AGREED -> again(id, "has_problems");
                        case NOTHING_NEW -> again(id, "nothing_new");
                        case DRY_RUN_IS_STALE -> {
                            works.checks().forget(key);
                            yield again(id, "large_stale");
                        }
                    };
        };
    }

    private ModelAndView receipt(Key key, UUID file) {
        works.checks().forget(key);
        return Paths.seeOther(Paths.file(file));
    }

    private static ModelAndView again(UUID id, String outcome) {
        return Paths.seeOther(Paths.large(id) + "?outcome=" + outcome);
    }

    @PostMapping(Paths.LARGE_FILE + "/forget")
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    ModelAndView forget(Visitor visitor, @PathVariable("id") UUID id) {
        works.checks().stop(key(visitor, id));
        works.checks().forget(key(visitor, id));
        doing.receive().forget(visitor.signedIn(), id);
        return Paths.seeOther(Paths.START);
    }

    private LargeFile file(Visitor visitor, UUID id) {
        return doing.open().find(visitor.signedIn(), id).orElseThrow(NotAllowed::new);
    }

    private static Key key(Visitor visitor, UUID id) {
        return new Key(visitor.signedIn().user(), id);
    }
}
