package org.homeward.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.homeward.access.model.User;
import org.homeward.access.work.KeepPasskeys;
import org.homeward.access.work.ProveAgain;
import org.homeward.packs.Words;
import org.homeward.webkit.Button;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.TextField;
import org.homeward.webkit.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Asks a user who is signed in once more who they are, before something that weighs much, and then
/// goes on to where they were. A form that was sent waits in the page meanwhile, so that nothing
/// typed is lost.
@Controller
final class ProofPages {
    static final String PATH = "/account/proof";
    static final String FOR_A_FORM = PATH + "/form";

    /// Set on a request whose form waits: its address.
    static final String FORM = ProofPages.class.getName() + ".form";

    private static final String BACK = "return";
    private static final String TO = "provenTo";
    private static final Set<String> OWN = Set.of(TO, BACK, "provenBy", "credential", "_csrf");
    private static final int LONGEST = 200;

    private final Ways ways;
    private final SignInPace pace;
    private final CodePace codePace;
    private final SignIns signIns;
    private final Optional<IdentityProvider> provider;

    /// How somebody proves it.
    record Ways(ProveAgain prove, KeepPasskeys keep, PasskeyCeremony ceremony) {}

    ProofPages(
            Ways ways,
            SignInPace pace,
            CodePace codePace,
            SignIns signIns,
            Optional<IdentityProvider> provider) {
        this.ways = ways;
        this.pace = pace;
        this.codePace = codePace;
        this.signIns = signIns;
        this.provider = provider;
    }

    static String comingBackTo(String address) {
        return PATH + "?" + BACK + "=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    /// @param to address of the form that waits, with the rest of what was sent
    /// @param problem key of what was wrong; may be empty
    private record Asked(String back, Optional<String> to, String problem) {}

    /// @param provenBy the code or the password
    /// @param credential what the browser's device said, as the script of the page wrote it here
    record Given(
            @Nullable String provenBy, @Nullable String credential, @Nullable String provenTo) {
        @Override
        public String toString() {
            return "Given[withheld]";
        }
    }

    @GetMapping(PATH)
    @Requires(dataClass = DataClass.A, action = Action.READ, purpose = "account")
    ModelAndView ask(
            Visitor visitor,
            HttpServletRequest request,
            @RequestParam(name = BACK, required = false) @Nullable String back) {
        return page(visitor, request, new Asked(address(back), Optional.empty(), ""));
    }

    /// Only the [Gate] leads here, with the form in the request.
    @PostMapping(FOR_A_FORM)
    @Requires(dataClass = DataClass.A, action = Action.READ, purpose = "account")
    ModelAndView askForForm(Visitor visitor, HttpServletRequest request) {
        if (!(request.getAttribute(FORM) instanceof String to)) {
            throw new NotAllowed();
        }
        return page(visitor, request, new Asked("", Optional.of(to), ""));
    }

    @PostMapping(PATH)
    @Requires(dataClass = DataClass.A, action = Action.READ, purpose = "account")
    ModelAndView prove(
            Visitor visitor,
            @ModelAttribute Given given,
            HttpServletRequest request,
            HttpServletResponse response) {
        var user = visitor.user().orElseThrow(NotAllowed::new);
        var asked = asked(request, given);
        var problem = problem(request, user, given);
        if (problem.isPresent()) {
            var page = page(visitor, request, new Asked(asked.back(), asked.to(), problem.get()));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        signIns.proveAgain(request, response);
        return asked.to()
                .map(it -> new ModelAndView("forward:" + it))
                .orElseGet(
                        () ->
                                new ModelAndView(
                                        "redirect:"
                                                + (asked.back().isEmpty() ? "/" : asked.back())));
    }

    private static Asked asked(HttpServletRequest request, Given given) {
        return new Asked(
                address(request.getParameter(BACK)),
                LocalAddress.read(given.provenTo())
                        .map(LocalAddress::value)
                        .filter(it -> !it.startsWith(PATH)),
                "");
    }

    /// What is wrong with the proof; empty where it holds.
    private Optional<String> problem(HttpServletRequest request, User user, Given given) {
        var answer = Objects.requireNonNullElse(given.credential(), "");
        if (!answer.isEmpty()) {
            return ways.ceremony()
                            .used(request, answer)
                            .filter(it -> it.passkey().user().equals(user.id()))
                            .flatMap(it -> ways.keep().proveAgain(it.passkey(), it.counter()))
                            .isPresent()
                    ? Optional.empty()
                    : Optional.of("access.proof.wrong_passkey");
        }
        var typed = Objects.requireNonNullElse(given.provenBy(), "");
        return switch (ways.prove().typedBy(user)) {
            case CODE -> code(user, typed);
            case PASSWORD -> password(request, user, typed);
            case NOTHING -> Optional.of("access.proof.nothing");
        };
    }

    private Optional<String> code(User user, String typed) {
        if (!codePace.allows(user.id())) {
            return Optional.of("access.code.too_fast");
        }
        if (ways.prove().handle(user, typed) == ProveAgain.Outcome.WRONG) {
            return Optional.of("access.code.wrong");
        }
        codePace.succeeded(user.id());
        return Optional.empty();
    }

    private Optional<String> password(HttpServletRequest request, User user, String typed) {
        var login = user.login().value();
        if (!pace.allows(login, request.getRemoteAddr())) {
            return Optional.of("access.sign_in.too_fast");
        }
        if (typed.length() > LONGEST
                || ways.prove().handle(user, typed) == ProveAgain.Outcome.WRONG) {
            return Optional.of("access.proof.wrong_password");
        }
        pace.succeeded(login, request.getRemoteAddr());
        return Optional.empty();
    }

    private ModelAndView page(Visitor visitor, HttpServletRequest request, Asked asked) {
        if (provider.isPresent()) {
            ProviderSignIn.keepBack(request, asked.back());
        }
        var words = visitor.words();
        var user = visitor.user().orElseThrow(NotAllowed::new);
        var typed = field(words, user).map(it -> withProblem(it, words, asked.problem()));
        boolean wrong = !asked.problem().isEmpty();
        var problems =
                typed.filter(_ -> wrong)
                        .map(it -> Problems.of(words::text, List.of(Problems.at(it.field()))))
                        .orElseGet(Problems::none);
        var notices =
                wrong && typed.isEmpty()
                        ? List.of(Notice.of(Tone.CAUTION, words.text(asked.problem())))
                        : List.<Notice>of();
        var heading =
                PageHeading.of(words.text("access.proof.title"))
                        .lead(words.text("access.proof.lead"));
        var passkey = passkey(visitor, request, user, typed.isPresent());
        var view =
                new ProofView(
                        visitor.csrf(),
                        new ProofView.Top(heading, problems, notices),
                        kept(request, asked),
                        typed,
                        words.text("access.proof.submit"),
                        passkey,
                        typed.isEmpty() ? Optional.of(elsewhere(words)) : Optional.empty());
        return visitor.page("access/proof", heading.title(), view);
    }

    private static TextField withProblem(TextField field, Words words, String problem) {
        return problem.isEmpty() ? field : field.error(words.text(problem));
    }

    private Optional<TextField> field(Words words, User user) {
        return switch (ways.prove().typedBy(user)) {
            case CODE ->
                    Optional.of(
                            TextField.of("provenBy", words.text("access.code"))
                                    .kind(TextField.Kind.DIGITS)
                                    .autocomplete("one-time-code")
                                    .width(10));
            case PASSWORD ->
                    Optional.of(
                            TextField.of("provenBy", words.text("access.password"))
                                    .kind(TextField.Kind.PASSWORD)
                                    .autocomplete("current-password")
                                    .width(30));
            case NOTHING -> Optional.empty();
        };
    }

    private SignInView.Passkey passkey(
            Visitor visitor, HttpServletRequest request, User user, boolean alsoTyped) {
        var words = visitor.words();
        return ways.prove().hasPasskeys(user) && ways.ceremony().site().isHere(request)
                ? new SignInView.Passkey(
                        ways.ceremony().toSign(request),
                        words.text("access.proof.passkey"),
                        words.text("access.sign_in.passkey_failed"),
                        alsoTyped ? words.text("access.proof.or") : "")
                : SignInView.Passkey.none();
    }

    private ProofView.Elsewhere elsewhere(Words words) {
        var button =
                provider.map(
                                it ->
                                        Button.link(
                                                ProviderRegistration.AGAIN,
                                                words.text("access.sign_in.provider", it.name())))
                        .orElseGet(
                                () ->
                                        Button.link(
                                                SignInPage.PATH,
                                                words.text("access.sign_in.title")));
        return new ProofView.Elsewhere(words.text("access.proof.elsewhere"), button.secondary());
    }

    private static List<ProofView.Hidden> kept(HttpServletRequest request, Asked asked) {
        var kept = new ArrayList<ProofView.Hidden>();
        if (asked.to().isEmpty()) {
            kept.add(new ProofView.Hidden(BACK, asked.back()));
            return kept;
        }
        kept.add(new ProofView.Hidden(TO, asked.to().get()));
        request.getParameterMap().entrySet().stream()
                .filter(it -> !OWN.contains(it.getKey()))
                .forEach(
                        it ->
                                Arrays.stream(it.getValue())
                                        .map(value -> new ProofView.Hidden(it.getKey(), value))
                                        .forEach(kept::add));
        return kept;
    }

    private static String address(@Nullable String back) {
        return LocalAddress.read(back).map(LocalAddress::value).orElse("");
    }
}
