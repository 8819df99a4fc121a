package org.homeward.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page for signing in. Sending the form is Spring Security's; a refused try comes back here.
@Controller
final class SignInPage {
    static final String PATH = "/sign-in";
    static final String AGAIN = "/sign-in/again";
    static final String ENDED = "ended";
    static final String REFUSED_PASSKEY = "passkey";
    static final String PASSKEY_NEEDED = "passkey-needed";
    static final String NOBODY = "nobody";
    static final String PROVIDER_FAILED = "provider";

    /// What the visitor should know, by the word in the address that says so.
    private static final Map<String, String> NOTICES =
            Map.of(
                    ENDED, "access.sign_in.ended",
                    REFUSED_PASSKEY, "access.sign_in.passkey_refused",
                    PASSKEY_NEEDED, "access.sign_in.passkey_needed",
                    NOBODY, "access.sign_in.nobody",
                    PROVIDER_FAILED, "access.sign_in.provider_failed");

    static final String PROBLEM = SignInPage.class.getName() + ".problem";

    /// @param notice key of what the visitor should know; may be empty
    private record Ask(String login, String back, String notice) {}

    private final PasskeyCeremony passkeys;
    private final Optional<IdentityProvider> provider;

    SignInPage(PasskeyCeremony passkeys, Optional<IdentityProvider> provider) {
        this.passkeys = passkeys;
        this.provider = provider;
    }

    @GetMapping(PATH)
    @Requires(open = "the way in")
    ModelAndView ask(
            Visitor visitor,
            HttpServletRequest request,
            @RequestParam(name = "return", required = false) @Nullable String back) {
        var problem = request.getParameter("late") == null ? "" : "access.sign_in.late";
        var notice =
                NOTICES.entrySet().stream()
                        .filter(it -> request.getParameter(it.getKey()) != null)
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("");
        return page(visitor, request, new Ask("", address(back), notice), problem);
    }

    @RequestMapping(
            path = AGAIN,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Requires(open = "the way in, after a try that was refused")
    ModelAndView askAgain(
            Visitor visitor,
            HttpServletRequest request,
            @RequestParam(name = "login", defaultValue = "") String login,
            @RequestParam(name = "return", required = false) @Nullable String back) {
        var problem = Optional.ofNullable((String) request.getAttribute(PROBLEM)).orElse("");
        var page = page(visitor, request, new Ask(login, address(back), ""), problem);
        if (!problem.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    static String comingBackTo(String address) {
        return PATH + "?return=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    private ModelAndView page(
            Visitor visitor, HttpServletRequest request, Ask ask, String problem) {
        if (provider.isPresent()) {
            ProviderSignIn.keepBack(request, ask.back());
        }
        var words = visitor.words();
        var login =
                TextField.of("login", words.text("access.login"))
                        .value(ask.login())
                        .autocomplete("username")
                        .width(30);
        var password =
                TextField.of("password", words.text("access.password"))
                        .kind(TextField.Kind.PASSWORD)
                        .autocomplete("current-password")
                        .width(30);
        if (!problem.isEmpty()) {
            login = login.error(words.text(problem));
        }
        var problems =
                problem.isEmpty()
                        ? Problems.none()
                        : Problems.of(words::text, List.of(Problems.at(login.field())));
        var heading =
                PageHeading.of(words.text("access.sign_in.title"))
                        .lead(words.text("access.sign_in.lead"));
        var notices =
                ask.notice().isEmpty()
                        ? List.<Notice>of()
                        : List.of(Notice.of(Tone.NEUTRAL, words.text(ask.notice())));
        var submit = words.text("access.sign_in.submit");
        var view =
                new SignInView(
                        visitor.csrf(),
                        new SignInView.Top(heading, problems, notices),
                        new SignInView.Others(passkey(words, request), provider(words)),
                        new SignInView.Fields(login, password, ask.back(), submit),
                        words.text("access.sign_in.lost"));
        return visitor.page("access/sign_in", heading.title(), view);
    }

    private List<Button> provider(Words words) {
        return provider.stream()
                .map(
                        it ->
                                Button.link(
                                                ProviderRegistration.START
                                                        + "/"
                                                        + ProviderRegistration.ID,
                                                words.text("access.sign_in.provider", it.name()))
                                        .secondary())
                .toList();
    }

    private SignInView.Passkey passkey(Words words, HttpServletRequest request) {
        return passkeys.site().isHere(request)
                ? new SignInView.Passkey(
                        passkeys.toSign(request),
                        words.text("access.sign_in.passkey"),
                        words.text("access.sign_in.passkey_failed"),
                        words.text("access.sign_in.or"))
                : SignInView.Passkey.none();
    }

    private static String address(@Nullable String back) {
        return LocalAddress.read(back).map(LocalAddress::value).orElse("");
    }
}
