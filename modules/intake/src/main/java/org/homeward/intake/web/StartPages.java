package org.homeward.intake.web;

import java.io.IOException;
import java.time.chrono.Chronology;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Right;
import org.homeward.access.web.MyWork;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Transfer;
import org.homeward.access.web.Visitor;
import org.homeward.intake.Register;
import org.homeward.intake.model.Disguise;
import org.homeward.intake.model.SheetLimits;
import org.homeward.intake.model.SubmittedFiles;
import org.homeward.intake.web.StartViews.Shown;
import org.homeward.intake.web.StartViews.Waiting;
import org.homeward.intake.web.SubmitForm.Invalid;
import org.homeward.intake.web.SubmitForm.Part;
import org.homeward.intake.web.SubmitForm.Slip;
import org.homeward.intake.web.SubmitForm.Valid;
import org.homeward.intake.work.SubmitArchive;
import org.homeward.intake.work.SubmitArchive.Fate.Taken;
import org.homeward.intake.work.SubmitFile;
import org.homeward.intake.work.SubmitFile.Command;
import org.homeward.intake.work.SubmitFile.Kept;
import org.homeward.packs.Words;
import org.homeward.webkit.Tile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where an importing officer sends a file and finds what was sent before.
@Controller
public final class StartPages implements MyWork {
    private static final List<Right> RIGHTS =
            List.of(Right.of(DataClass.P, Action.CREATE), Right.of(DataClass.J, Action.CREATE));

    /// Taking one file, and taking those of a packed one.
    record Sending(SubmitFile file, SubmitArchive archive) {}

    private final Sending sending;
    private final SubmittedFiles files;
    private final StartViews views;
    private final ArchiveViews archives;
    private final Phrases phrases;
    private final Supplier<UUID> ids;

    StartPages(
            Sending sending,
            SubmittedFiles files,
            StartViews views,
            Phrases phrases,
            Supplier<UUID> ids) {
        this.sending = sending;
        this.files = files;
        this.views = views;
        this.archives = new ArchiveViews(phrases);
        this.phrases = phrases;
        this.ids = ids;
    }

    @GetMapping(Paths.START)
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    ModelAndView start(
            Visitor visitor,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "waiting", defaultValue = "") String waiting) {
        var today = SubmitForm.Day.of(phrases.today(), calendar(visitor.words()));
        var shown = new Shown(page, waiting.equals("all") ? Waiting.ALL : Waiting.SOME);
        return page(visitor, SubmitForm.empty(ids.get(), today), List.of(), shown);
    }

    @PostMapping(Paths.START)
    @Transfer
    @Requires(
            dataClass = {DataClass.P, DataClass.J},
            action = Action.CREATE,
            purpose = Phrases.PURPOSE)
    ModelAndView send(Visitor visitor, @ModelAttribute SubmitForm form) throws IOException {
        return switch (form.check(offer(visitor))) {
            case Invalid(var slips) -> refused(visitor, form, slips);
            case Valid(var command) -> sent(visitor, form, command);
            case SubmitForm.Announced _ -> throw new IllegalStateException("it was sent whole");
        };
    }

    /// What the form of a visitor is checked against.
    SubmitForm.Offer offer(Visitor visitor) {
        return new SubmitForm.Offer(
                visitor.signedIn().agency(),
                phrases.kinds(visitor).stream().map(Register::kind).toList(),
                phrases.regimes(visitor.words()).stream().map(Map.Entry::getKey).toList(),
                calendar(visitor.words()),
                SheetLimits.USUAL.bytes());
    }

    @Override
    public List<Tile> tiles(Visitor visitor) {
        boolean imports = RIGHTS.stream().anyMatch(right -> visitor.may(right, Phrases.PURPOSE));
        return imports ? views.tiles(visitor) : List.of();
    }

    private ModelAndView sent(Visitor visitor, SubmitForm form, Command command) {
        var actor = visitor.signedIn();
        var taken = phrases.seeingFiles(visitor, () -> files.find(command.id()));
        var id = taken.isPresent() ? ids.get() : command.id();
        var fresh = new Command(id, command.terms(), command.bytes());
        var packed =
                sending.archive().handle(actor, fresh, form.fileName(), phrases.kinds(visitor));
        switch (packed) {
            case SubmitArchive.NotPacked() -> {}
            case SubmitArchive.Refused(var problem) -> {
                return refused(visitor, form, List.of(new Slip(Part.FILE, problem)));
            }
            case SubmitArchive.Sent(var parts) -> {
                return archive(visitor, parts);
            }
        }
        var outcome = sending.file().handle(actor, fresh);
        if (outcome == SubmitFile.Refused.OTHER_FILE_WITH_THIS_ID) {
            // The officer went back in the browser and chose another file in the same form.
            var again = new Command(ids.get(), fresh.terms(), fresh.bytes());
            outcome = sending.file().handle(actor, again);
        }
        return switch (outcome) {
            case Kept(var upload) ->
                    Paths.seeOther(
                            Paths.upload(upload.id())
                                    + Disguise.of(form.fileName(), fresh.bytes())
                                            .map(it -> "?outcome=" + it.code())
                                            .orElse(""));
            case SubmitFile.Refused reason -> refused(visitor, form, List.of(slip(reason)));
        };
    }

    private ModelAndView archive(Visitor visitor, List<SubmitArchive.Part> parts) {
        if (parts.size() == 1 && parts.getFirst().fate() instanceof Taken(var upload)) {
            return Paths.seeOther(Paths.upload(upload));
        }
        // Shown in the answer itself: the names in the folder are kept nowhere. Sending it again is
        // harmless.
        return visitor.page(
                "intake/archive",
                visitor.words().text("intake.archive.title"),
                archives.view(visitor.words(), parts));
    }

    static Slip slip(SubmitFile.Refused reason) {
        return switch (reason) {
            case UNKNOWN_KIND -> new Slip(Part.KIND, "kind_missing");
            case OTHER_SIDE -> new Slip(Part.KIND, "other_side");
            case EMPTY -> new Slip(Part.FILE, "file_empty");
            case TOO_LARGE -> SubmitForm.tooLarge(SheetLimits.USUAL.bytes());
            case SENT_IN_FUTURE -> new Slip(Part.SENT_ON, "date_future");
            case UNKNOWN_REGIME -> new Slip(Part.REGIME, "regime_unknown");
            case OTHER_FILE_WITH_THIS_ID -> new Slip(Part.FILE, "file_missing");
        };
    }

    /// The page for a body that the server did not even read.
    ModelAndView oversize(Visitor visitor) {
        var today = SubmitForm.Day.of(phrases.today(), calendar(visitor.words()));
        return refused(
                visitor,
                SubmitForm.empty(ids.get(), today),
                List.of(SubmitForm.tooLarge(SheetLimits.USUAL.bytes())));
    }

    /// The form again, with what is wrong beside its fields.
    ModelAndView refused(Visitor visitor, SubmitForm form, List<Slip> slips) {
        var answer = page(visitor, form.renewed(ids.get()), slips, Shown.FIRST);
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private ModelAndView page(Visitor visitor, SubmitForm form, List<Slip> slips, Shown shown) {
        return visitor.page(
                "intake/start",
                visitor.words().text("intake.start.title"),
                views.view(visitor, form, slips, shown));
    }

    private static Chronology calendar(Words words) {
        return Chronology.of(words.text("packs.calendar"));
    }
}
