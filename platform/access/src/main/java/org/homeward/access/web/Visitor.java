package org.homeward.access.web;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.homeward.access.Actor;
import org.homeward.access.Condition;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.Right;
import org.homeward.access.Rights;
import org.homeward.access.model.User;
import org.homeward.base.Language;
import org.homeward.packs.Words;
import org.homeward.webkit.Shell;
import org.springframework.web.servlet.ModelAndView;

/// Who asks for a page, signed in or not, and in which language. An argument of every handler.
public final class Visitor {
    private final Optional<User> user;
    private final Words words;
    private final Rights rights;
    private final Supplier<Shell.Csrf> csrf;
    private final Shells shells;

    Visitor(
            Optional<User> user,
            Words words,
            Rights rights,
            Supplier<Shell.Csrf> csrf,
            Shells shells) {
        this.user = user;
        this.words = words;
        this.rights = rights;
        this.csrf = csrf;
        this.shells = shells;
    }

    /// The user, or the user at the work of a colleague.
    public Optional<Actor> actor() {
        return shells.live().map(LiveSessions.Live::actor).or(() -> user.map(User::actor));
    }

    /// The signed-in actor; a page that asks for it has required a right before.
    public Actor signedIn() {
        return actor().orElseThrow(NotAllowed::new);
    }

    /// What the visitor has to do before anything else: until then they may do nothing but that,
    /// and an open page shows no more than to somebody who is not signed in.
    public Optional<FirstThing> firstThing() {
        return shells.live().flatMap(LiveSessions.Live::first);
    }

    /// Whether the visitor proved only just now who they are; a handler says that it needs this by
    /// [Requires#fresh].
    public boolean isFresh() {
        return shells.live().filter(LiveSessions.Live::fresh).isPresent();
    }

    Optional<User> user() {
        return user;
    }

    /// How the visitor was known at signing in.
    Proof proof() {
        return LiveSessions.signedIn().map(SignedIn::proof).orElse(Proof.PASSWORD);
    }

    public Language language() {
        return words.language();
    }

    public Words words() {
        return words;
    }

    public Optional<Grant> grant(Right right, String purpose, Condition... met) {
        return actor().flatMap(it -> rights.grant(it, right, purpose, Set.of(met)));
    }

    /// A grant, or [NotAllowed], which is shown as a page that does not exist.
    ///
    /// @param met the conditions of the matrix file that the caller has made true
    public Grant require(Right right, String purpose, Condition... met) {
        return grant(right, purpose, met).orElseThrow(NotAllowed::new);
    }

    public boolean may(Right right, String purpose, Condition... met) {
        return grant(right, purpose, met).isPresent();
    }

    /// Whether a role of the visitor has a permission for the right and the purpose, whatever else
    /// it takes: a page may be offered, and shows nothing without a grant.
    public boolean mightEver(Right right, String purpose) {
        return actor().filter(it -> rights.mentions(it, right, purpose)).isPresent();
    }

    /// The token of a form on the page. Asking starts a session where there is none.
    public Shell.Csrf csrf() {
        return csrf.get();
    }

    /// The frame of the page, with a title that holds nothing personal.
    public Shell shell(String title) {
        return shells.shell(this, title);
    }

    /// The page: a template with its view and the frame around it.
    public ModelAndView page(String template, String title, Object view) {
        var page = new ModelAndView(template);
        page.addObject("shell", shell(title));
        page.addObject("page", view);
        return page;
    }
}
