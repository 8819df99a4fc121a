package org.homeward.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.homeward.access.model.Passkeys;
import org.homeward.access.model.User;
import org.homeward.access.work.KeepPasskeys;
import org.homeward.webkit.Notice;
import org.homeward.webkit.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One's own passkeys, and signing in with one.
@Controller
final class PasskeyPages {
    static final String PATH = "/account/passkeys";
    static final String SIGN_IN = SignInPage.PATH + "/passkey";

    private final KeepPasskeys keep;
    private final Passkeys passkeys;
    private final PasskeyCeremony ceremony;
    private final PasskeyViews views;
    private final SignIns signIns;

    PasskeyPages(
            KeepPasskeys keep,
            Passkeys passkeys,
            PasskeyCeremony ceremony,
            PasskeyViews views,
            SignIns signIns) {
        this.keep = keep;
        this.passkeys = passkeys;
        this.ceremony = ceremony;
        this.views = views;
        this.signIns = signIns;
    }

    @GetMapping(PATH)
    @Requires(dataClass = DataClass.A, action = Action.READ, purpose = "account")
    ModelAndView show(
            Visitor visitor,
            @RequestParam(name = "saved", required = false) @Nullable String saved,
            HttpServletRequest request) {
        var notice =
                Optional.ofNullable(saved)
                        .map(_ -> notice(visitor, Tone.ACCENT, "access.passkeys.saved"));
        return page(visitor, request, notice.stream().toList(), PasskeyViews.Slip.none());
    }

    /// @param credential what the browser's device said, as the script of the page wrote it here
    record Filled(@Nullable String label, @Nullable String password, @Nullable String credential) {
        @Override
        public String toString() {
            return "Filled[withheld]";
        }
    }

    @PostMapping(PATH)
    @Requires(dataClass = DataClass.A, action = Action.READ, purpose = "account")
    ModelAndView add(
            Visitor visitor,
            @ModelAttribute Filled form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var user = visitor.user().orElseThrow(NotAllowed::new);
        var label = Objects.requireNonNullElse(form.label(), "");
        var answer = Objects.requireNonNullElse(form.credential(), "");
        var may = keep.mayAdd(user.actor(), label, Objects.requireNonNullElse(form.password(), ""));
        if (may != KeepPasskeys.Outcome.DONE) {
            return refused(visitor, request, new PasskeyViews.Slip(label, may));
        }
        var made = ceremony.made(request, user, answer, label);
        var outcome = made.map(it -> keep.add(user.actor(), it));
        if (outcome.filter(KeepPasskeys.Outcome.DONE::equals).isEmpty()) {
            return unprocessable(
                    page(
                            visitor,
                            request,
                            List.of(notice(visitor, Tone.CAUTION, "access.passkeys.not_made")),
                            new PasskeyViews.Slip(label, KeepPasskeys.Outcome.DONE)));
        }
        signIns.renew(request, response, user, proofAfterAdding(visitor));
        return saved();
    }

    /// The user has just shown the passkey; a password that somebody else made stays to be changed.
    private static Proof proofAfterAdding(Visitor visitor) {
        return visitor.firstThing().filter(FirstThing.OWN_PASSWORD::equals).isPresent()
                ? visitor.proof()
                : Proof.POSSESSION;
    }

    @PostMapping(PATH + "/{credential}/label")
    @Requires(dataClass = DataClass.A, action = Action.READ, purpose = "account")
    ModelAndView rename(
            Visitor visitor,
            @PathVariable("credential") String credential,
            @RequestParam(name = "label", defaultValue = "") String label,
            HttpServletRequest request) {
        return answer(visitor, request, keep.rename(visitor.signedIn(), credential, label));
    }

    /// All sessions of the user end, this one too, since it may have been opened by the passkey.
    @PostMapping(PATH + "/{credential}/revocation")
    @Requires(dataClass = DataClass.A, action = Action.READ, purpose = "account")
    ModelAndView revoke(
            Visitor visitor,
            @PathVariable("credential") String credential,
            HttpServletRequest request) {
        return answer(visitor, request, keep.revoke(visitor.signedIn(), credential));
    }

    @PostMapping(SIGN_IN)
    @Requires(open = "the way in, with a passkey")
    ModelAndView signIn(
            @RequestParam(name = "credential", defaultValue = "") String answer,
            @RequestParam(name = "return", required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var user =
                ceremony.used(request, answer).flatMap(it -> keep.use(it.passkey(), it.counter()));
        if (user.isEmpty()) {
            return new ModelAndView(
                    "redirect:" + SignInPage.PATH + "?" + SignInPage.REFUSED_PASSKEY);
        }
        signIns.open(request, response, user.get(), Proof.POSSESSION);
        return new ModelAndView(
                "redirect:" + LocalAddress.read(back).map(LocalAddress::value).orElse("/"));
    }

    private ModelAndView answer(
            Visitor visitor, HttpServletRequest request, KeepPasskeys.Outcome outcome) {
        return switch (outcome) {
            case DONE -> saved();
            case UNKNOWN -> throw new NotAllowed();
            case NO_LABEL, WRONG_PASSWORD ->
                    unprocessable(
                            page(
                                    visitor,
                                    request,
                                    List.of(
                                            notice(
                                                    visitor,
                                                    Tone.CAUTION,
                                                    "access.passkeys.no_label")),
                                    PasskeyViews.Slip.none()));
        };
    }

    private static ModelAndView saved() {
        return new ModelAndView("redirect:" + PATH + "?saved");
    }

    private ModelAndView refused(
            Visitor visitor, HttpServletRequest request, PasskeyViews.Slip slip) {
        return unprocessable(page(visitor, request, List.of(), slip));
    }

    private ModelAndView page(
            Visitor visitor,
            HttpServletRequest request,
            List<Notice> notices,
            PasskeyViews.Slip slip) {
        User user = visitor.user().orElseThrow(NotAllowed::new);
        return views.page(
                visitor,
                new PasskeyViews.Shown(passkeys.of(user.id()), notices, slip),
                views.maker(visitor, request, user, slip));
    }

    private static ModelAndView unprocessable(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static Notice notice(Visitor visitor, Tone tone, String words) {
        return Notice.of(tone, visitor.words().text(words));
    }
}
