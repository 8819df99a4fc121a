package org.homeward.access.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.Condition;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.Reach;
import org.homeward.access.model.Login;
import org.homeward.access.model.Onboarding;
import org.homeward.access.work.OnboardAgency;
import org.homeward.access.work.OnboardAgency.Confirmed;
import org.homeward.access.work.OnboardAgency.Done;
import org.homeward.access.work.OnboardAgency.Outcome;
import org.homeward.access.work.OnboardAgency.Refused;
import org.homeward.base.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Agencies without users join: one person proposes who begins, another one confirms.
@Controller
final class OnboardingPages {
    static final String PATH = "/onboarding";
    private static final int LONGEST_NAME = 120;

    private final OnboardAgency onboard;
    private final OnboardingViews views;

    OnboardingPages(OnboardAgency onboard, OnboardingViews views) {
        this.onboard = onboard;
        this.views = views;
    }

    /// What was typed.
    record Filled(@Nullable String agency, @Nullable String login, @Nullable String name) {
        static Filled empty() {
            return new Filled(null, null, null);
        }

        static String text(@Nullable String typed) {
            return Objects.requireNonNullElse(typed, "").strip();
        }
    }

    @GetMapping(PATH)
    @Requires(dataClass = DataClass.A, action = Action.DECIDE)
    ModelAndView list(Visitor visitor) {
        deciding(visitor);
        return page(visitor, Filled.empty(), List.of());
    }

    @PostMapping(PATH)
    @Requires(dataClass = DataClass.A, action = Action.DECIDE, fresh = true)
    ModelAndView propose(Visitor visitor, @ModelAttribute Filled filled) {
        var grant = proposing(visitor).orElseThrow(NotAllowed::new);
        var agency = views.agency(Filled.text(filled.agency()));
        var login = Login.read(Filled.text(filled.login()));
        var name = Filled.text(filled.name());
        if (agency.isEmpty() || login.isEmpty() || name.isEmpty() || name.length() > LONGEST_NAME) {
            return refused(page(visitor, filled, OnboardingViews.slips(agency, login, name)));
        }
        var proposed = new Onboarding.Proposed(agency.get(), login.get(), name);
        return switch (onboard.propose(grant, visitor.signedIn(), proposed)) {
            case Done _, Confirmed _ -> new ModelAndView("redirect:" + PATH);
            case Refused refused ->
                    refused(page(visitor, filled, List.of(OnboardingViews.slip(refused))));
        };
    }

    @GetMapping(PATH + "/{onboarding}")
    @Requires(dataClass = DataClass.A, action = Action.DECIDE)
    ModelAndView show(Visitor visitor, @PathVariable("onboarding") UUID id) {
        deciding(visitor);
        return views.one(visitor, known(id), Optional.empty());
    }

    @PostMapping(PATH + "/{onboarding}/confirm")
    @Requires(dataClass = DataClass.A, action = Action.DECIDE, fresh = true)
    ModelAndView confirm(
            Visitor visitor, @PathVariable("onboarding") UUID id, HttpSession session) {
        var grant = deciding(visitor);
        var before = known(id);
        return switch (onboard.confirm(grant, visitor.signedIn(), id)) {
            case Confirmed(var code, _) -> {
                HandOver.keep(session, new UserId(id), code);
                yield new ModelAndView("redirect:" + PATH + "/" + id + "/code");
            }
            case Done _ -> new ModelAndView("redirect:" + PATH);
            case Refused refused -> refused(views.one(visitor, before, Optional.of(refused)));
        };
    }

    @PostMapping(PATH + "/{onboarding}/withdraw")
    @Requires(dataClass = DataClass.A, action = Action.DECIDE)
    ModelAndView withdraw(Visitor visitor, @PathVariable("onboarding") UUID id) {
        Outcome outcome = onboard.withdraw(deciding(visitor), visitor.signedIn(), known(id).id());
        return outcome instanceof Refused refused
                ? refused(views.one(visitor, known(id), Optional.of(refused)))
                : new ModelAndView("redirect:" + PATH);
    }

    /// Shows the code once, to whoever confirmed.
    @GetMapping(PATH + "/{onboarding}/code")
    @Requires(dataClass = DataClass.A, action = Action.DECIDE)
    ModelAndView code(Visitor visitor, @PathVariable("onboarding") UUID id, HttpSession session) {
        deciding(visitor);
        return HandOver.take(session, new UserId(id))
                .map(it -> views.code(visitor, it))
                .orElseGet(() -> new ModelAndView("redirect:" + PATH));
    }

    private Onboarding known(UUID id) {
        return onboard.open().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(NotAllowed::new);
    }

    private ModelAndView page(Visitor visitor, Filled filled, List<UserForm.Slip> slips) {
        return views.list(
                visitor,
                onboard.open(),
                proposing(visitor).map(_ -> new OnboardingViews.Asked(filled, slips)));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static Optional<Grant> proposing(Visitor visitor) {
        return visitor.grant(OnboardAgency.RIGHT, "administration", Condition.ONBOARDING_ONLY);
    }

    /// That the second one is another person is seen to by the use case.
    private static Grant deciding(Visitor visitor) {
        return visitor.grant(
                        OnboardAgency.RIGHT,
                        "administration",
                        Condition.ONBOARDING_ONLY,
                        Condition.TWO_PERSONS)
                .or(
                        () ->
                                visitor.grant(
                                        OnboardAgency.RIGHT,
                                        "oversight",
                                        Condition.ONBOARDING_ONLY,
                                        Condition.TWO_PERSONS))
                .filter(it -> it.reach() instanceof Reach.National)
                .orElseThrow(NotAllowed::new);
    }
}
