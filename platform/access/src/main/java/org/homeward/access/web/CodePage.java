package org.homeward.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.homeward.access.model.User;
import org.homeward.access.model.Users;
import org.homeward.access.work.CheckCode;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.TextField;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The second step of signing in, for those who have set up codes.
@Controller
final class CodePage {
    static final String PATH = SignInPage.PATH + "/code";

    private final Users users;
    private final CheckCode checkCode;
    private final CodePace pace;
    private final SignIns signIns;
    private final Clock clock;

    CodePage(Users users, CheckCode checkCode, CodePace pace, SignIns signIns, Clock clock) {
        this.users = users;
        this.checkCode = checkCode;
        this.pace = pace;
        this.signIns = signIns;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Requires(open = "the way in, after a password that was right")
    ModelAndView ask(Visitor visitor, HttpServletRequest request) {
        return HalfWay.find(request, clock.instant()).isPresent()
                ? page(visitor, "")
                : new ModelAndView("redirect:" + SignInPage.PATH);
    }

    @PostMapping(PATH)
    @Requires(open = "the way in, after a password that was right")
    ModelAndView check(
            Visitor visitor,
            @RequestParam(name = "code", defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var halfWay = HalfWay.find(request, clock.instant());
        var user = halfWay.flatMap(this::user);
        if (halfWay.isEmpty() || user.isEmpty()) {
            return new ModelAndView("redirect:" + SignInPage.PATH + "?late");
        }
        if (!pace.allows(user.get().id())) {
            return refused(visitor, "access.code.too_fast");
        }
        return switch (checkCode.handle(user.get(), code)) {
            case RIGHT -> {
                pace.succeeded(user.get().id());
                signIns.open(request, response, user.get(), Proof.PASSWORD_AND_CODE);
                var back = halfWay.get().back();
                yield new ModelAndView("redirect:" + (back.isEmpty() ? "/" : back));
            }
            case WRONG -> refused(visitor, "access.code.wrong");
        };
    }

    private Optional<User> user(HalfWay halfWay) {
        return users.find(halfWay.userId())
                .filter(User::isActive)
                .filter(it -> users.standing(it.id()).equals(halfWay.standing()));
    }

    private static ModelAndView refused(Visitor visitor, String problem) {
        var page = page(visitor, problem);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(Visitor visitor, String problem) {
        var words = visitor.words();
        var field = code(words.text("access.code"));
        if (!problem.isEmpty()) {
            field = field.error(words.text(problem));
        }
        var heading =
                PageHeading.of(words.text("access.code.title"))
                        .lead(words.text("access.code.lead"));
        var problems =
                problem.isEmpty()
                        ? Problems.none()
                        : Problems.of(words::text, List.of(Problems.at(field.field())));
        var view =
                new CodeView(
                        visitor.csrf(),
                        heading,
                        problems,
                        field,
                        new CodeView.Texts(
                                words.text("access.sign_in.submit"),
                                words.text("access.code.lost")));
        return visitor.page("access/code", heading.title(), view);
    }

    /// A field for the digits that an app shows.
    static TextField code(String label) {
        return TextField.of("code", label)
                .kind(TextField.Kind.DIGITS)
                .autocomplete("one-time-code")
                .width(10);
    }
}
