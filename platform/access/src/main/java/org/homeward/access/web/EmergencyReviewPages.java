package org.homeward.access.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Emergency;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.Right;
import org.homeward.access.work.ReviewEmergency;
import org.homeward.access.work.ReviewEmergency.Outcome;
import org.homeward.webkit.Tile;
import org.homeward.webkit.Tone;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Records of an agency that somebody opened in an emergency, for those who answer for them: each
/// stays on the desk until somebody said whether it was justified.
@Controller
final class EmergencyReviewPages implements MyWork {
    static final String PATH = "/emergencies";
    static final String REVIEWED = "reviewed";

    private final ReviewEmergency review;
    private final EmergencyReviewViews views;

    EmergencyReviewPages(ReviewEmergency review, EmergencyReviewViews views) {
        this.review = review;
        this.views = views;
    }

    @GetMapping(PATH)
    @Requires(
            dataClass = {DataClass.A, DataClass.P, DataClass.J},
            action = Action.DECIDE)
    ModelAndView list(
            Visitor visitor, @RequestParam(name = "state", defaultValue = "") String state) {
        var seen = seen(visitor, grants(visitor));
        return views.list(visitor, seen, state.equals(REVIEWED));
    }

    @Override
    public List<Tile> tiles(Visitor visitor) {
        var grants = ways(visitor).toList();
        if (grants.isEmpty()) {
            return List.of();
        }
        var words = visitor.words();
        long waiting = seen(visitor, grants).stream().filter(Emergency::waitsForReview).count();
        return List.of(
                Tile.of(words.number(waiting), words.text("access.emergency.tile"))
                        .href(PATH)
                        .tone(waiting > 0 ? Tone.DANGER : Tone.NEUTRAL));
    }

    @GetMapping(PATH + "/{emergency}")
    @Requires(
            dataClass = {DataClass.A, DataClass.P, DataClass.J},
            action = Action.DECIDE)
    ModelAndView show(Visitor visitor, @PathVariable("emergency") UUID id) {
        return page(visitor, id, EmergencyReviewViews.Typed.nothing());
    }

    @PostMapping(PATH + "/{emergency}/review")
    @Requires(
            dataClass = {DataClass.A, DataClass.P, DataClass.J},
            action = Action.DECIDE)
    ModelAndView review(
            Visitor visitor,
            @PathVariable("emergency") UUID id,
            @RequestParam(name = "verdict", defaultValue = "") String typed,
            @RequestParam(name = "note", defaultValue = "") String note) {
        var verdict =
                Arrays.stream(Emergency.Verdict.values())
                        .filter(it -> it.name().equals(typed))
                        .findFirst();
        if (verdict.isEmpty()) {
            return refused(visitor, id, new EmergencyReviewViews.Typed("", note, "NO_VERDICT"));
        }
        var outcome = review.handle(grantFor(visitor, id), id, verdict.get(), note);
        return outcome == Outcome.DONE
                ? new ModelAndView("redirect:" + PATH)
                : refused(visitor, id, new EmergencyReviewViews.Typed(typed, note, outcome.name()));
    }

    private ModelAndView refused(Visitor visitor, UUID id, EmergencyReviewViews.Typed typed) {
        var page = page(visitor, id, typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Visitor visitor, UUID id, EmergencyReviewViews.Typed typed) {
        var told = review.tell(grantFor(visitor, id), id).orElseThrow(NotAllowed::new);
        return views.one(visitor, told, typed);
    }

    /// The first of the visitor's grants that reaches it.
    private Grant grantFor(Visitor visitor, UUID id) {
        return grants(visitor).stream()
                .filter(grant -> review.seen(grant).stream().anyMatch(it -> it.id().equals(id)))
                .findFirst()
                .orElseThrow(NotAllowed::new);
    }

    private List<Emergency> seen(Visitor visitor, List<Grant> grants) {
        return grants.stream()
                .flatMap(grant -> review.seen(grant).stream())
                .distinct()
                .sorted(Comparator.comparing(Emergency::since).reversed())
                .toList();
    }

    private static List<Grant> grants(Visitor visitor) {
        var grants = ways(visitor).toList();
        if (grants.isEmpty()) {
            throw new NotAllowed();
        }
        return grants;
    }

    /// By oversight, or by deciding on files of a side.
    private static Stream<Grant> ways(Visitor visitor) {
        return Stream.of(
                        visitor.grant(Right.of(DataClass.A, Action.DECIDE), "oversight"),
                        visitor.grant(Right.of(DataClass.P, Action.DECIDE), "casework"),
                        visitor.grant(Right.of(DataClass.J, Action.DECIDE), "investigation"))
                .flatMap(Optional::stream);
    }
}
