package org.homeward.access.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.homeward.access.model.Cover;
import org.homeward.access.model.User;
import org.homeward.access.work.ArrangeCover;
import org.homeward.access.work.ArrangeCover.Outcome;
import org.homeward.base.UserId;
import org.homeward.webkit.Tile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who stands in for a user who is away, and for whom the user stands in. What is done here is done
/// in the user's own name.
@Controller
final class CoverPages implements MyWork {
    static final String PATH = AccountPages.PATH + "/cover";

    private final ArrangeCover cover;
    private final CoverViews views;
    private final ZoneId zone;

    CoverPages(ArrangeCover cover, CoverViews views, ZoneId zone) {
        this.cover = cover;
        this.views = views;
        this.zone = zone;
    }

    /// What was typed.
    record Typed(String standIn, String day, String month, String year) {
        static Typed nothing() {
            return new Typed("", "", "", "");
        }
    }

    @GetMapping(PATH)
    @Requires(dataClass = DataClass.A, action = Action.READ, purpose = "account")
    ModelAndView show(Visitor visitor) {
        return page(visitor, Typed.nothing(), Outcome.DONE);
    }

    /// Only for those who have one, so that nobody's desk fills with noughts.
    @Override
    public List<Tile> tiles(Visitor visitor) {
        var around = visitor.user().map(cover::around).orElse(List.of());
        return around.isEmpty() ? List.of() : List.of(views.tile(visitor.words(), around.size()));
    }

    @PostMapping(PATH)
    @Requires(dataClass = DataClass.A, action = Action.READ, purpose = "account", fresh = true)
    ModelAndView arrange(
            Visitor visitor,
            @RequestParam(name = "stand_in", defaultValue = "") String standIn,
            @RequestParam(name = "until.day", required = false) @Nullable String day,
            @RequestParam(name = "until.month", required = false) @Nullable String month,
            @RequestParam(name = "until.year", required = false) @Nullable String year) {
        var typed = new Typed(standIn, text(day), text(month), text(year));
        var user = user(visitor);
        var colleague =
                cover.colleagues(user).stream()
                        .filter(it -> it.id().toString().equals(standIn))
                        .map(User::id)
                        .findFirst()
                        .orElse(new UserId(new UUID(0, 0)));
        var outcome = cover.arrange(user, colleague, until(typed));
        return outcome == Outcome.DONE
                ? new ModelAndView("redirect:" + PATH)
                : refused(page(visitor, typed, outcome));
    }

    @GetMapping(PATH + "/{cover}")
    @Requires(dataClass = DataClass.A, action = Action.READ, purpose = "account")
    ModelAndView one(Visitor visitor, @PathVariable("cover") UUID id) {
        return views.one(visitor, user(visitor), known(visitor, id), Outcome.DONE);
    }

    @PostMapping(PATH + "/{cover}/take-up")
    @Requires(dataClass = DataClass.A, action = Action.READ, purpose = "account")
    ModelAndView takeUp(Visitor visitor, @PathVariable("cover") UUID id) {
        known(visitor, id);
        return answer(visitor, id, "/", cover.takeUp(user(visitor), id));
    }

    @PostMapping(PATH + "/{cover}/lay-down")
    @Requires(dataClass = DataClass.A, action = Action.READ, purpose = "account")
    ModelAndView layDown(Visitor visitor, @PathVariable("cover") UUID id) {
        known(visitor, id);
        return answer(visitor, id, "/", cover.layDown(user(visitor), id));
    }

    @PostMapping(PATH + "/{cover}/end")
    @Requires(dataClass = DataClass.A, action = Action.READ, purpose = "account")
    ModelAndView end(Visitor visitor, @PathVariable("cover") UUID id) {
        known(visitor, id);
        return answer(visitor, id, PATH, cover.end(user(visitor), id));
    }

    private ModelAndView answer(Visitor visitor, UUID id, String then, Outcome outcome) {
        return outcome == Outcome.DONE
                ? new ModelAndView("redirect:" + then)
                : refused(views.one(visitor, user(visitor), known(visitor, id), outcome));
    }

    private ModelAndView page(Visitor visitor, Typed typed, Outcome outcome) {
        var user = user(visitor);
        return views.page(
                visitor,
                user,
                new CoverViews.Shown(cover.around(user), cover.colleagues(user)),
                typed,
                outcome);
    }

    private Cover known(Visitor visitor, UUID id) {
        return cover.around(user(visitor)).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(NotAllowed::new);
    }

    private static User user(Visitor visitor) {
        return visitor.user().orElseThrow(NotAllowed::new);
    }

    /// The end of the day chosen; long ago where it is no day.
    private Instant until(Typed typed) {
        try {
            return LocalDate.of(
                            Integer.parseInt(typed.year().strip()),
                            Integer.parseInt(typed.month().strip()),
                            Integer.parseInt(typed.day().strip()))
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant();
        } catch (NumberFormatException | DateTimeException _) {
            return Instant.EPOCH;
        }
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
