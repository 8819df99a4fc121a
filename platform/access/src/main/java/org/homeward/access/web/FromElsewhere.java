package org.homeward.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what another site lets a browser ask for, before anything is done.
///
/// Browsers say themselves where a request comes from (Fetch Metadata). A link that somebody
/// follows is welcome; a form, a picture, a script or a frame of another site is not, be it of the
/// same domain. Who says nothing, as old browsers and the command line do, still needs the token of
/// each form.
public final class FromElsewhere extends OncePerRequestFilter {
    /// Set on a request that was refused for this reason.
    public static final String REFUSED = FromElsewhere.class.getName();

    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOurs(request.getHeader("Sec-Fetch-Site")) || isFollowedLink(request)) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(REFUSED, true);
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    private static boolean isOurs(@Nullable String site) {
        return site == null || OURS.contains(site);
    }

    private static boolean isFollowedLink(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && "document".equals(request.getHeader("Sec-Fetch-Dest"));
    }
}
