package org.homeward.people.web;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.BreakGlass;
import org.homeward.access.Condition;
import org.homeward.access.DataClass;
import org.homeward.access.Emergency;
import org.homeward.access.NotAllowed;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.base.AgencyId;
import org.homeward.people.work.OpenInEmergency;
import org.homeward.people.work.OpenInEmergency.Command;
import org.homeward.people.work.OpenInEmergency.Done;
import org.homeward.people.work.OpenInEmergency.Refused;
import org.homeward.people.work.ShowInEmergency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Opening one record in an emergency: by its number, with a reason, for an hour at most.
@Controller
public final class EmergencyPages {
    static final String PATH = "/people/emergency";

    private final OpenInEmergency open;
    private final ShowInEmergency show;
    private final BreakGlass breakGlass;
    private final EmergencyViews views;

    EmergencyPages(
            OpenInEmergency open,
            ShowInEmergency show,
            BreakGlass breakGlass,
            EmergencyViews views) {
        this.open = open;
        this.show = show;
        this.breakGlass = breakGlass;
        this.views = views;
    }

    /// What was typed.
    record Filled(
            @Nullable String opened,
            @Nullable String owner,
            @Nullable String number,
            @Nullable String reason) {
        static Filled empty() {
            return new Filled(null, null, null, null);
        }

        static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }

        @Override
        public String toString() {
            return "Filled[withheld]";
        }
    }

    @GetMapping(PATH)
    @Requires(
            dataClass = {DataClass.I, DataClass.L},
            action = Action.BREAK_GLASS,
            purpose = BreakGlass.PURPOSE)
    ModelAndView ask(Visitor visitor) {
        return form(visitor, Filled.empty(), "");
    }

    @PostMapping(PATH)
    @Requires(
            dataClass = {DataClass.I, DataClass.L},
            action = Action.BREAK_GLASS,
            purpose = BreakGlass.PURPOSE,
            fresh = true)
    ModelAndView open(Visitor visitor, @ModelAttribute Filled filled) {
        var actor = visitor.signedIn();
        var opened =
                breakGlass.openable(actor).stream()
                        .filter(it -> it.name().equals(filled.opened()))
                        .findFirst();
        var owner = views.agency(Filled.text(filled.owner()));
        if (opened.isEmpty() || owner.isEmpty()) {
            return refused(visitor, filled, opened.isEmpty() ? "NO_CLASS" : "NO_AGENCY");
        }
        return switch (open.handle(
                actor, command(filled, opened.get(), owner.get()), met(visitor))) {
            case Done(var emergency) -> page(emergency.id());
            case Refused refused -> refused(visitor, filled, refused.name());
        };
    }

    private static Command command(Filled filled, DataClass opened, AgencyId owner) {
        return new Command(
                opened, owner, Filled.text(filled.number()), Filled.text(filled.reason()));
    }

    private static Set<Condition> met(Visitor visitor) {
        var met = EnumSet.noneOf(Condition.class);
        if (visitor.isFresh()) {
            met.add(Condition.STEPPED_UP);
        }
        return met;
    }

    /// What was opened, while it is open; to a colleague who may approve, why it is wanted.
    @GetMapping(PATH + "/{emergency}")
    @Requires(
            dataClass = {DataClass.I, DataClass.L},
            action = Action.BREAK_GLASS,
            purpose = BreakGlass.PURPOSE)
    ModelAndView show(Visitor visitor, @PathVariable("emergency") UUID id) {
        var actor = visitor.signedIn();
        var emergency = known(visitor, id);
        if (!emergency.by().user().equals(actor.user())) {
            return views.approval(visitor, emergency, breakGlass.reason(actor, emergency));
        }
        return views.opened(visitor, emergency, show.handle(actor, emergency));
    }

    @PostMapping(PATH + "/{emergency}/approval")
    @Requires(
            dataClass = {DataClass.I, DataClass.L},
            action = Action.BREAK_GLASS,
            purpose = BreakGlass.PURPOSE,
            fresh = true)
    ModelAndView approve(Visitor visitor, @PathVariable("emergency") UUID id) {
        breakGlass.approve(visitor.signedIn(), known(visitor, id), met(visitor));
        return new ModelAndView("redirect:" + PATH);
    }

    private Emergency known(Visitor visitor, UUID id) {
        return breakGlass.find(visitor.signedIn(), id).orElseThrow(NotAllowed::new);
    }

    private static ModelAndView page(UUID id) {
        return new ModelAndView("redirect:" + PATH + "/" + id);
    }

    private ModelAndView refused(Visitor visitor, Filled filled, String problem) {
        var page = form(visitor, filled, problem);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(Visitor visitor, Filled filled, String problem) {
        var actor = visitor.signedIn();
        var openable = breakGlass.openable(actor);
        if (openable.isEmpty()) {
            throw new NotAllowed();
        }
        return views.form(
                visitor,
                new EmergencyViews.Asked(filled, Optional.of(problem).filter(it -> !it.isEmpty())),
                openable,
                breakGlass.around(actor));
    }
}
