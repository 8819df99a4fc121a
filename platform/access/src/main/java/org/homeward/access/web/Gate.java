package org.homeward.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.homeward.access.Actor;
import org.homeward.access.Matrix;
import org.homeward.access.Right;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets through to a handler those whose roles have the right that it [Requires].
///
/// Who is not signed in is asked to; for everybody else a page they may not see does not exist.
final class Gate implements HandlerInterceptor {
    private final Matrix matrix;
    private final Visitors visitors;
    private final LateForms lateForms;

    Gate(Matrix matrix, Visitors visitors, LateForms lateForms) {
        this.matrix = matrix;
        this.visitors = visitors;
        this.lateForms = lateForms;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, ServletException {
        if (!(handler instanceof HandlerMethod method) // a file that everybody may have
                || request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        var requires = method.getMethodAnnotation(Requires.class);
        if (requires == null) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return false;
        }
        if (!requires.open().isEmpty()) {
            return true;
        }
        var visitor = visitors.of(request);
        if (allowed(rolesOf(visitor), requires)) {
            return firstThingsAreDone(request, response, visitor)
                    && isProvenAsAsked(request, response, visitor, requires);
        }
        if (visitor.actor().isPresent()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else {
            response.sendRedirect(signInAddress(request));
        }
        return false;
    }

    static Set<String> rolesOf(Visitor visitor) {
        var roles = new HashSet<>(visitor.actor().map(Actor::roles).orElse(Set.of()));
        roles.add(Matrix.PUBLIC);
        return roles;
    }

    private boolean allowed(Set<String> roles, Requires requires) {
        var purpose = requires.purpose().isEmpty() ? null : requires.purpose();
        return Arrays.stream(requires.dataClass())
                .map(dataClass -> Right.of(dataClass, requires.action()))
                .anyMatch(right -> matrix.mentions(roles, right, purpose));
    }

    private static boolean firstThingsAreDone(
            HttpServletRequest request, HttpServletResponse response, Visitor visitor)
            throws IOException {
        var first = visitor.firstThing();
        if (first.isEmpty() || first.get().isDoneAt(request.getRequestURI())) {
            return true;
        }
        response.sendRedirect(first.get().href());
        return false;
    }

    /// Asks for a proof of who the visitor is where the last one is too old. A form waits for it as
    /// it was filled in, and is then sent.
    private static boolean isProvenAsAsked(
            HttpServletRequest request,
            HttpServletResponse response,
            Visitor visitor,
            Requires requires)
            throws IOException, ServletException {
        if (!requires.fresh() || visitor.isFresh()) {
            return true;
        }
        if (HttpMethod.GET.matches(request.getMethod())) {
            response.sendRedirect(ProofPages.comingBackTo(address(request)));
        } else {
            request.setAttribute(ProofPages.FORM, request.getRequestURI());
            request.getRequestDispatcher(ProofPages.FOR_A_FORM).forward(request, response);
        }
        return false;
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private String signInAddress(HttpServletRequest request) {
        var ended = LiveSessions.ended(request) ? "&" + SignInPage.ENDED : "";
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return lateForms.backFrom(request.getRequestURI());
        }
        return SignInPage.comingBackTo(address(request)) + ended;
    }
}
