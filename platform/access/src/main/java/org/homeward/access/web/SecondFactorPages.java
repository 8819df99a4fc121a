package org.homeward.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.homeward.access.model.SecondFactors;
import org.homeward.access.model.User;
import org.homeward.access.work.EnrolSecondFactor;
import org.homeward.packs.Words;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Link;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.TextField;
import org.homeward.webkit.Tone;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where a user sets up an app whose codes are asked for beside the password.
@Controller
final class SecondFactorPages {
    static final String PATH = "/account/second-factor";

    private final EnrolSecondFactor enrol;
    private final SecondFactors factors;
    private final CodePace pace;
    private final SignIns signIns;
    private final RandomGenerator random;

    SecondFactorPages(
            EnrolSecondFactor enrol,
            SecondFactors factors,
            CodePace pace,
            SignIns signIns,
            RandomGenerator random) {
        this.enrol = enrol;
        this.factors = factors;
        this.pace = pace;
        this.signIns = signIns;
        this.random = random;
    }

    private record Fields(TextField code, TextField password) {}

    @GetMapping(PATH)
    @Requires(dataClass = DataClass.A, action = Action.READ, purpose = "account")
    ModelAndView ask(Visitor visitor, HttpServletRequest request) {
        return page(visitor, request, fields(visitor.words()));
    }

    @PostMapping(PATH)
    @Requires(dataClass = DataClass.A, action = Action.READ, purpose = "account")
    ModelAndView enrol(
            Visitor visitor,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "password", defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var user = visitor.user().orElseThrow(NotAllowed::new);
        var waiting = TypedSecret.find(request.getSession());
        if (waiting.isEmpty()) {
            return new ModelAndView("redirect:" + PATH);
        }
        var fields = fields(visitor.words());
        if (!pace.allows(user.id())) {
            return refused(
                    visitor,
                    request,
                    new Fields(
                            fields.code().error(visitor.words().text("access.code.too_fast")),
                            fields.password()));
        }
        var command = new EnrolSecondFactor.Command(waiting.get().bytes(), code, password);
        return switch (enrol.handle(user.actor(), command)) {
            case DONE -> {
                pace.succeeded(user.id());
                waiting.get().forget(request.getSession());
                signIns.renew(request, response, user, Proof.PASSWORD_AND_CODE);
                yield new ModelAndView("redirect:" + AccountPages.PATH + "?enrolled");
            }
            case WRONG_CODE ->
                    refused(
                            visitor,
                            request,
                            new Fields(
                                    fields.code().error(visitor.words().text("access.code.wrong")),
                                    fields.password()));
            case WRONG_PASSWORD ->
                    refused(
                            visitor,
                            request,
                            new Fields(
                                    fields.code(),
                                    fields.password()
                                            .error(visitor.words().text("access.password.wrong"))));
        };
    }

    private ModelAndView refused(Visitor visitor, HttpServletRequest request, Fields fields) {
        var page = page(visitor, request, fields);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Visitor visitor, HttpServletRequest request, Fields fields) {
        var words = visitor.words();
        var user = visitor.user().orElseThrow(NotAllowed::new);
        var title = words.text("access.second_factor.title");
        var site = visitor.shell(title).site();
        var secret = TypedSecret.of(request.getSession(), random);
        var wrong =
                Stream.of(fields.code().field(), fields.password().field())
                        .filter(it -> it.wrong())
                        .map(Problems::at)
                        .toList();
        var view =
                new SecondFactorView(
                        visitor.csrf(),
                        new SecondFactorView.Top(
                                Breadcrumbs.of(
                                        words::text,
                                        List.of(
                                                Link.to(
                                                        AccountPages.PATH,
                                                        words.text("access.account.title")))),
                                PageHeading.of(title).lead(words.text("access.second_factor.lead")),
                                notices(visitor, user),
                                wrong.isEmpty()
                                        ? Problems.none()
                                        : Problems.of(words::text, wrong)),
                        new SecondFactorView.Secret(
                                secret.picture(
                                        site.product() + " " + site.country(),
                                        user.login().value()),
                                secret.text()),
                        new SecondFactorView.Fields(fields.code(), fields.password()),
                        texts(words));
        return visitor.page("access/second_factor", title, view);
    }

    private List<Notice> notices(Visitor visitor, User user) {
        var words = visitor.words();
        if (factors.secret(user.id()).isPresent()) {
            return List.of(Notice.of(Tone.NEUTRAL, words.text("access.second_factor.replaces")));
        }
        return visitor.firstThing()
                .map(it -> List.of(Notice.of(Tone.CAUTION, words.text(it.reason()))))
                .orElseGet(List::of);
    }

    private static SecondFactorView.Texts texts(Words words) {
        return new SecondFactorView.Texts(
                words.text("access.second_factor.scan"),
                words.text("access.second_factor.picture"),
                words.text("access.second_factor.type"),
                words.text("access.second_factor.then"),
                words.text("access.second_factor.submit"));
    }

    private static Fields fields(Words words) {
        return new Fields(
                CodePage.code(words.text("access.code")),
                TextField.of("password", words.text("access.password.current"))
                        .kind(TextField.Kind.PASSWORD)
                        .autocomplete("current-password")
                        .width(30));
    }
}
