package org.homeward.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.access.model.Passkey;
import org.homeward.access.model.User;
import org.homeward.access.model.Users;
import org.homeward.access.work.KeepPasskeys;
import org.homeward.packs.Words;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Button;
import org.homeward.webkit.Link;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.TextField;
import org.homeward.webkit.Tone;
import org.springframework.web.servlet.ModelAndView;

/// Puts passkeys into words.
final class PasskeyViews {
    private final PasskeyCeremony ceremony;
    private final Users users;

    PasskeyViews(PasskeyCeremony ceremony, Users users) {
        this.ceremony = ceremony;
        this.users = users;
    }

    /// What was typed, and what was wrong with it.
    record Slip(String label, KeepPasskeys.Outcome problem) {
        static Slip none() {
            return new Slip("", KeepPasskeys.Outcome.DONE);
        }
    }

    record Shown(List<Passkey> passkeys, List<Notice> notices, Slip slip) {}

    ModelAndView page(Visitor visitor, Shown shown, PasskeyView.Maker maker) {
        var words = visitor.words();
        var title = words.text("access.passkeys.title");
        var notices = new ArrayList<>(shown.notices());
        visitor.firstThing()
                .ifPresent(it -> notices.add(Notice.of(Tone.CAUTION, words.text(it.reason()))));
        var wrong =
                Stream.concat(
                                Stream.of(maker.label().field()),
                                maker.password().stream().map(TextField::field))
                        .filter(it -> it.wrong())
                        .map(Problems::at)
                        .toList();
        var view =
                new PasskeyView(
                        visitor.csrf(),
                        new PasskeyView.Top(
                                Breadcrumbs.of(
                                        words::text,
                                        List.of(
                                                Link.to(
                                                        AccountPages.PATH,
                                                        words.text("access.account.title")))),
                                PageHeading.of(title).lead(words.text("access.passkeys.lead")),
                                notices,
                                wrong.isEmpty()
                                        ? Problems.none()
                                        : Problems.of(words::text, wrong)),
                        shown.passkeys().stream().map(it -> key(it, words)).toList(),
                        maker,
                        texts(words));
        return visitor.page("access/passkeys", title, view);
    }

    /// The form that makes one. At another address than that of the instance it says where to go.
    PasskeyView.Maker maker(Visitor visitor, HttpServletRequest request, User user, Slip slip) {
        var words = visitor.words();
        var label =
                TextField.of("label", words.text("access.passkeys.label"))
                        .hint(words.text("access.passkeys.label.hint"))
                        .value(slip.label())
                        .width(20);
        var password =
                TextField.of("password", words.text("access.password.current"))
                        .kind(TextField.Kind.PASSWORD)
                        .autocomplete("current-password")
                        .width(30);
        if (slip.problem() == KeepPasskeys.Outcome.NO_LABEL) {
            label = label.error(words.text("access.passkeys.no_label"));
        }
        if (slip.problem() == KeepPasskeys.Outcome.WRONG_PASSWORD) {
            password = password.error(words.text("access.password.wrong"));
        }
        var here = ceremony.site().isHere(request);
        var site = visitor.shell("").site();
        return new PasskeyView.Maker(
                here ? ceremony.toMake(request, user, site.product() + " " + site.country()) : "",
                label,
                users.password(user.id()).isPresent() ? Optional.of(password) : Optional.empty(),
                here
                        ? ""
                        : words.text(
                                "access.passkeys.elsewhere",
                                ceremony.site().origin(request) + PasskeyPages.PATH));
    }

    private static PasskeyView.Key key(Passkey passkey, Words words) {
        var address = PasskeyPages.PATH + "/" + passkey.credential();
        var text = passkey.state().label();
        // Several on one page: each field has an id of its own, and all send the same name.
        return new PasskeyView.Key(
                text,
                address,
                passkey.credential(),
                Button.submit(words.text("access.passkeys.revoke", text)).secondary());
    }

    private static PasskeyView.Texts texts(Words words) {
        return new PasskeyView.Texts(
                words.text("access.passkeys.yours"),
                words.text("access.passkeys.none"),
                words.text("access.passkeys.rename"),
                words.text("access.passkeys.new"),
                new PasskeyView.Making(
                        words.text("access.passkeys.add"),
                        words.text("access.passkeys.unable"),
                        words.text("access.passkeys.failed")));
    }
}
