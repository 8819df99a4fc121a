package org.homeward.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.homeward.access.NotAllowed;
import org.homeward.access.Rights;
import org.homeward.access.model.Invitations;
import org.homeward.access.model.PasswordRule;
import org.homeward.access.work.AddFirstUser;
import org.homeward.access.work.AddUser;
import org.homeward.packs.Words;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.TextField;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where the first user administrator chooses a password. Without an open invitation the page does
/// not exist.
@Controller
final class SetUpPage {
    static final String PATH = "/set-up";
    private static final String SERVICE = "account";

    private final AddFirstUser addFirstUser;
    private final Invitations invitations;
    private final Rights rights;
    private final SignIns signIns;
    private final Clock clock;

    SetUpPage(
            AddFirstUser addFirstUser,
            Invitations invitations,
            Rights rights,
            SignIns signIns,
            Clock clock) {
        this.addFirstUser = addFirstUser;
        this.invitations = invitations;
        this.rights = rights;
        this.signIns = signIns;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Requires(open = "the way in of the first user, while one is invited")
    ModelAndView ask(Visitor visitor) {
        if (!invitations.anyAt(clock.instant())) {
            throw new NotAllowed();
        }
        return page(visitor, code(visitor.words()), password(visitor.words()));
    }

    @PostMapping(PATH)
    @Requires(open = "the way in of the first user, while one is invited")
    ModelAndView add(
            Visitor visitor,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "password", defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = visitor.words();
        var grant = rights.forService(AddUser.RIGHT, SERVICE);
        return switch (addFirstUser.handle(grant, new AddFirstUser.Command(code, password))) {
            case AddFirstUser.Done(var user) -> {
                signIns.signIn(request, response, user.id());
                yield new ModelAndView("redirect:" + UserPages.PATH);
            }
            case AddFirstUser.Refused refused ->
                    switch (refused) {
                        case WRONG_CODE ->
                                refused(
                                        visitor,
                                        code(words).error(words.text("access.set_up.code.wrong")),
                                        password(words));
                        case WEAK ->
                                refused(
                                        visitor,
                                        code(words).value(code),
                                        password(words)
                                                .error(
                                                        words.text(
                                                                "access.password.weak",
                                                                PasswordRule.SHORTEST)));
                        case ADMINISTRATOR_EXISTS -> throw new NotAllowed();
                    };
        };
    }

    private static ModelAndView refused(Visitor visitor, TextField code, TextField password) {
        var page = page(visitor, code, password);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(Visitor visitor, TextField code, TextField password) {
        var words = visitor.words();
        var wrong =
                List.of(code, password).stream()
                        .filter(it -> it.field().wrong())
                        .map(it -> Problems.at(it.field()))
                        .toList();
        var heading =
                PageHeading.of(words.text("access.set_up.title"))
                        .lead(words.text("access.set_up.lead"));
        var view =
                new SetUpView(
                        visitor.csrf(),
                        heading,
                        wrong.isEmpty() ? Problems.none() : Problems.of(words::text, wrong),
                        new SetUpView.Fields(code, password),
                        words.text("access.set_up.submit"));
        return visitor.page("access/set_up", heading.title(), view);
    }

    private static TextField code(Words words) {
        return TextField.of("code", words.text("access.set_up.code"))
                .hint(words.text("access.set_up.code.hint"))
                .autocomplete("off")
                .width(30);
    }

    private static TextField password(Words words) {
        return TextField.of("password", words.text("access.password.next"))
                .hint(words.text("access.password.hint", PasswordRule.SHORTEST))
                .kind(TextField.Kind.PASSWORD)
                .autocomplete("new-password")
                .width(30);
    }
}
