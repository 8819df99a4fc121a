package org.homeward.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A form whose session has ended meanwhile: its sender signs in again and comes back to the page
/// it stood on. With a session that lives, a form without its token is refused.
final class LateForms implements AccessDeniedHandler {
    private final ObjectProvider<RequestMappingHandlerMapping> pages;

    /// @param pages asked for late: they are made after the filters
    LateForms(ObjectProvider<RequestMappingHandlerMapping> pages) {
        this.pages = pages;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        var path = request.getRequestURI();
        if (path.startsWith(SignInPage.PATH)) {
            response.sendRedirect(SignInPage.PATH + "?late");
        } else if (hadASession(request) && LiveSessions.signedIn().isEmpty()) {
            response.sendRedirect(backFrom(path));
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /// Where the sender of a form signs in, to come back to the page it stood on.
    String backFrom(String path) {
        return SignInPage.comingBackTo(pageOf(path).orElse("/")) + "&" + SignInPage.ENDED;
    }

    /// Its browser shows the cookie of a session that is gone; who never had one sends no late
    /// form.
    private static boolean hadASession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    /// The nearest address above a form's that shows a page: forms are sent to their page or below.
    Optional<String> pageOf(String path) {
        return Stream.iterate(
                        path,
                        it -> !it.isEmpty(),
                        it -> it.substring(0, Math.max(0, it.lastIndexOf('/'))))
                .filter(this::isPage)
                .findFirst();
    }

    private boolean isPage(String path) {
        var asked = PathContainer.parsePath(path);
        return pages.stream()
                .flatMap(it -> it.getHandlerMethods().keySet().stream())
                .filter(it -> it.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(RequestMappingInfo::getPathPatternsCondition)
                .flatMap(it -> it == null ? Stream.empty() : Set.copyOf(it.getPatterns()).stream())
                .anyMatch(it -> it.matches(asked));
    }
}
