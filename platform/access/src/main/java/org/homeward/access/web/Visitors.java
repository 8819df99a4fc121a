package org.homeward.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.homeward.access.Rights;
import org.homeward.packs.CountryPack;
import org.homeward.webkit.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Makes the [Visitor] of a request, once.
public final class Visitors implements HandlerMethodArgumentResolver {
    private static final String KEPT = Visitors.class.getName();

    private final LiveSessions sessions;
    private final Rights rights;
    private final CountryPack pack;
    private final Frame frame;
    private final Languages languages;

    Visitors(LiveSessions sessions, Rights rights, CountryPack pack, Frame frame) {
        this.sessions = sessions;
        this.rights = rights;
        this.pack = pack;
        this.frame = frame;
        this.languages = new Languages(pack.languages());
    }

    public Visitor of(HttpServletRequest request) {
        if (request.getAttribute(KEPT) instanceof Visitor visitor) {
            return visitor;
        }
        var visitor =
                new Visitor(
                        sessions.of(request).map(LiveSessions.Live::user),
                        pack.words(languages.of(request)),
                        rights,
                        () -> csrf(request),
                        new Shells(frame, languages, request));
        request.setAttribute(KEPT, visitor);
        return visitor;
    }

    private static Shell.Csrf csrf(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Shell.Csrf(token.getParameterName(), token.getToken());
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visitor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
}
