package org.homeward.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Matrix;
import org.homeward.access.NotAllowed;
import org.homeward.access.model.PasswordRule;
import org.homeward.access.model.User;
import org.homeward.access.work.ChangePassword;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Words;
import org.homeward.webkit.Button;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.TextField;
import org.homeward.webkit.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One's own account: roles, what they allow in words, and the password.
@Controller
final class AccountPages {
    static final String PATH = "/account";
    static final String PASSWORD = "/account/password";
    static final String AWAKE = "/account/awake";

    private final Matrix matrix;
    private final CountryPack pack;
    private final ChangePassword changePassword;
    private final SignIns signIns;
    private final ProofWords proofs;

    AccountPages(
            Matrix matrix,
            CountryPack pack,
            ChangePassword changePassword,
            SignIns signIns,
            ProofWords proofs) {
        this.matrix = matrix;
        this.pack = pack;
        this.changePassword = changePassword;
        this.signIns = signIns;
        this.proofs = proofs;
    }

    @GetMapping(PATH)
    @Requires(dataClass = DataClass.A, action = Action.READ, purpose = "account")
    ModelAndView account(
            Visitor visitor,
            @RequestParam(name = "changed", required = false) @Nullable String changed,
            @RequestParam(name = "enrolled", required = false) @Nullable String enrolled) {
        var words = visitor.words();
        var user = visitor.user().orElseThrow(NotAllowed::new);
        var notices = new ArrayList<Notice>();
        if (changed != null) {
            notices.add(Notice.of(Tone.ACCENT, words.text("access.password.changed")));
        }
        if (enrolled != null) {
            notices.add(Notice.of(Tone.ACCENT, words.text("access.second_factor.enrolled")));
        }
        var rights =
                user.account().roles().stream()
                        .sorted()
                        .flatMap(role -> matrix.role(role).stream())
                        .map(role -> RoleTable.of(role, words))
                        .toList();
        var heading =
                PageHeading.of(words.text("access.account.title"))
                        .lead(words.text("access.account.lead"))
                        .actions(
                                List.of(
                                        Button.link(PASSWORD, words.text("access.password.change"))
                                                .secondary(),
                                        Button.link(
                                                        PasskeyPages.PATH,
                                                        words.text("access.passkeys.title"))
                                                .secondary(),
                                        Button.link(
                                                        SecondFactorPages.PATH,
                                                        words.text("access.second_factor.title"))
                                                .secondary(),
                                        Button.link(
                                                        CoverPages.PATH,
                                                        words.text("access.cover.title"))
                                                .secondary()));
        var view = new AccountView(heading, notices, summary(user, words), rights);
        return visitor.page("access/account", heading.title(), view);
    }

    /// A click that asks for nothing but that the session goes on.
    @PostMapping(AWAKE)
    @Requires(open = "a click of somebody who is still there")
    ResponseEntity<Void> stay(Visitor visitor) {
        return visitor.actor().isPresent()
                ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }

    @GetMapping(PASSWORD)
    @Requires(dataClass = DataClass.A, action = Action.READ, purpose = "account")
    ModelAndView password(Visitor visitor) {
        return page(visitor, fields(visitor.words()));
    }

    @PostMapping(PASSWORD)
    @Requires(dataClass = DataClass.A, action = Action.READ, purpose = "account")
    ModelAndView change(
            Visitor visitor,
            @RequestParam(name = "current", defaultValue = "") String current,
            @RequestParam(name = "next", defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = visitor.words();
        var user = visitor.user().orElseThrow(NotAllowed::new);
        var fields = fields(words);
        var command = new ChangePassword.Command(current, next);
        return switch (changePassword.handle(user.actor(), command)) {
            case DONE -> {
                signIns.renew(request, response, user, visitor.proof());
                yield new ModelAndView("redirect:" + PATH + "?changed");
            }
            case WRONG_PASSWORD ->
                    refused(
                            visitor,
                            fields.withCurrent(
                                    fields.current().error(words.text("access.password.wrong"))));
            case SAME ->
                    refused(
                            visitor,
                            fields.withNext(
                                    fields.next().error(words.text("access.password.same"))));
            case WEAK ->
                    refused(
                            visitor,
                            fields.withNext(
                                    fields.next()
                                            .error(
                                                    words.text(
                                                            "access.password.weak",
                                                            PasswordRule.SHORTEST))));
        };
    }

    private static ModelAndView refused(Visitor visitor, PasswordView.Fields fields) {
        var page = page(visitor, fields);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(Visitor visitor, PasswordView.Fields fields) {
        var words = visitor.words();
        var wrong =
                List.of(fields.current(), fields.next()).stream()
                        .filter(it -> it.field().wrong())
                        .map(it -> Problems.at(it.field()))
                        .toList();
        boolean first = visitor.firstThing().filter(FirstThing.OWN_PASSWORD::equals).isPresent();
        var heading =
                PageHeading.of(words.text("access.password.title"))
                        .lead(words.text(first ? "access.password.first" : "access.password.lead"));
        var view =
                new PasswordView(
                        visitor.csrf(),
                        heading,
                        wrong.isEmpty() ? Problems.none() : Problems.of(words::text, wrong),
                        fields,
                        words.text("access.password.change"));
        return visitor.page("access/password", heading.title(), view);
    }

    private static PasswordView.Fields fields(Words words) {
        var current =
                TextField.of("current", words.text("access.password.current"))
                        .kind(TextField.Kind.PASSWORD)
                        .autocomplete("current-password")
                        .width(30);
        var next =
                TextField.of("next", words.text("access.password.next"))
                        .hint(words.text("access.password.hint", PasswordRule.SHORTEST))
                        .kind(TextField.Kind.PASSWORD)
                        .autocomplete("new-password")
                        .width(30);
        return new PasswordView.Fields(current, next);
    }

    private SummaryList summary(User user, Words words) {
        var account = user.account();
        return new SummaryList(
                List.of(
                        SummaryList.item(words.text("access.name"), account.displayName()),
                        SummaryList.item(words.text("access.login"), user.login().value()),
                        SummaryList.item(
                                words.text("access.agency"),
                                pack.agencies().name(account.agency(), words.language())),
                        SummaryList.item(
                                words.text("access.roles"),
                                Cell.lines(RoleTable.names(account.roles(), words))),
                        SummaryList.item(
                                words.text("access.proofs"),
                                Cell.lines(proofs.of(user.id(), words)))));
    }
}
