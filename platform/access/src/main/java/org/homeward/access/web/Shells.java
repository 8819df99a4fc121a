package org.homeward.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.access.web.LiveSessions.Live;
import org.homeward.base.Language;
import org.homeward.packs.Words;
import org.homeward.webkit.ChromeWords;
import org.homeward.webkit.Link;
import org.homeward.webkit.Shell;

/// Builds the frame of one request's page.
final class Shells {
    private static final Shell.Csrf NO_FORM = new Shell.Csrf("", "");

    private final Frame frame;
    private final Languages languages;
    private final HttpServletRequest request;

    Shells(Frame frame, Languages languages, HttpServletRequest request) {
        this.frame = frame;
        this.languages = languages;
        this.request = request;
    }

    Shell shell(Visitor visitor, String title) {
        return new Shell(
                title,
                frame.site().apply(visitor.words()),
                menu(visitor),
                who(visitor),
                ChromeWords.from(visitor.words()::text));
    }

    private Shell.Menu menu(Visitor visitor) {
        var items =
                frame.navigation().stream()
                        .filter(entry -> entry.key().fits(visitor))
                        .map(entry -> item(visitor, entry))
                        .toList();
        var tongues =
                languages.offered().stream().map(it -> tongue(visitor.language(), it)).toList();
        var footer =
                frame.footer().stream()
                        .filter(entry -> entry.key().fits(visitor))
                        .map(entry -> Link.to(entry.href(), visitor.words().text(entry.words())))
                        .toList();
        var search =
                frame.search().filter(entry -> entry.key().fits(visitor)).map(Frame.Entry::href);
        return new Shell.Menu(items, tongues, footer, search.orElse(""));
    }

    Optional<Live> live() {
        return LiveSessions.found(request);
    }

    /// A page without a form must not start a session, so only the signed-in get a token here.
    private Shell.Visitor who(Visitor visitor) {
        var words = visitor.words();
        var user = visitor.user();
        return new Shell.Visitor(
                visitor.language().tag(),
                user.map(it -> it.account().displayName()).orElse(""),
                visitor.actor()
                        .map(
                                it ->
                                        it.roles().stream()
                                                .sorted()
                                                .map(role -> words.text("access.role." + role))
                                                .collect(Collectors.joining(", ")))
                        .orElse(""),
                user.isPresent() ? visitor.csrf() : NO_FORM,
                "/sign-out",
                live().map(it -> session(words, it)).orElseGet(Shell.Session::none),
                live().flatMap(Live::held)
                        .map(it -> it.colleague().account().displayName())
                        .map(it -> words.text("access.cover.now", it))
                        .orElse(""));
    }

    private static Shell.Session session(Words words, Live live) {
        var clock = DateTimeFormatter.ofPattern("HH:mm").withZone(words.zone());
        boolean canStay = live.withoutAClick().isBefore(live.latest());
        return new Shell.Session(
                words.text(
                        "access.session.ends",
                        clock.format(live.withoutAClick()),
                        clock.format(live.latest())),
                words.text(canStay ? "access.session.soon" : "access.session.last"),
                canStay ? words.text("access.session.stay") : "",
                new Shell.Lasting(
                        live.idle().toSeconds(),
                        Duration.between(live.now(), live.latest()).toSeconds()),
                AccountPages.AWAKE);
    }

    private Shell.Item item(Visitor visitor, Frame.Entry entry) {
        var path = request.getRequestURI();
        boolean current =
                path.equals(entry.href())
                        || (!entry.href().equals("/") && path.startsWith(entry.href() + "/"));
        return new Shell.Item(entry.href(), visitor.words().text(entry.words()), current);
    }

    private Shell.Tongue tongue(Language now, Language language) {
        var locale = language.locale();
        var name = locale.getDisplayLanguage(locale);
        return new Shell.Tongue(
                language.tag(),
                name.substring(0, 1).toUpperCase(locale) + name.substring(1),
                language.tag().toUpperCase(Locale.ROOT),
                LanguageSwitch.href(request, language),
                language.equals(now));
    }
}
