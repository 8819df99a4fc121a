package org.homeward.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.TextField;
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
    static final String PROBLEM = SignInPage.class.getName() + ".problem";

    private record Ask(String login, String back) {}

    @GetMapping(PATH)
    @Requires(open = "the way in")
    ModelAndView ask(
            Visitor visitor,
            @RequestParam(name = "return", required = false) @Nullable String back,
            @RequestParam(name = "late", required = false) @Nullable String late) {
        var problem = late == null ? "" : "access.sign_in.late";
        return page(visitor, new Ask("", address(back)), problem);
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
        var page = page(visitor, new Ask(login, address(back)), problem);
        if (!problem.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static ModelAndView page(Visitor visitor, Ask ask, String problem) {
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
        var submit = words.text("access.sign_in.submit");
        var view =
                new SignInView(
                        visitor.csrf(),
                        heading,
                        problems,
                        new SignInView.Fields(login, password, ask.back(), submit),
                        words.text("access.sign_in.lost"));
        return visitor.page("access/sign_in", heading.title(), view);
    }

    private static String address(@Nullable String back) {
        return LocalAddress.read(back).map(LocalAddress::value).orElse("");
    }
}
