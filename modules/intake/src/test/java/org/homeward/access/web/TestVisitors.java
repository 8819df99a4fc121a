package org.homeward.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Rights;
import org.homeward.access.model.Login;
import org.homeward.access.model.User;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Words;
import org.homeward.webkit.Shell;

/// Visitors of pages without a web server.
public final class TestVisitors {
    private final CountryPack pack;
    private final Rights rights;

    public TestVisitors(CountryPack pack, Rights rights) {
        this.pack = pack;
        this.rights = rights;
    }

    public Visitor signedIn(String role, AgencyId agency) {
        return signedIn(role, agency, 7);
    }

    /// One of several users.
    public Visitor signedIn(String role, AgencyId agency, int number) {
        var account = new User.Account("Test User", agency, Set.of(role), User.State.ACTIVE);
        var user = new User(new UserId(new UUID(0, number)), 1, new Login("test.user"), account);
        var words = pack.words(Words.BASE);
        return new Visitor(
                Optional.of(user), words, rights, () -> new Shell.Csrf("_csrf", "t"), shells());
    }

    private Shells shells() {
        var frame =
                new Frame(
                        _ -> new Shell.Site("Homeward", "Test", "/", Shell.Demo.none(), ""),
                        List.of(),
                        List.of(),
                        Optional.empty());
        return new Shells(frame, new Languages(List.of(Words.BASE)), request());
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        TestVisitors.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (_, method, _) ->
                                method.getReturnType() == String.class ? "/import" : null);
    }
}
