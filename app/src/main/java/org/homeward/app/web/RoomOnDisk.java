package org.homeward.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.homeward.app.wiring.SpaceWatch;
import org.homeward.app.wiring.SpaceWatch.Room;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses changes, in words, before the disk is full; people still find and read. What has no room
/// at all is refused too, but for the stylesheet of the page that says so.
public final class RoomOnDisk extends OncePerRequestFilter {
    /// The status of what is refused.
    public static final int STATUS = 507; // insufficient storage

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /// Sent as a form, and changes nothing.
    private static final List<String> FORMS_THAT_READ =
            List.of("/sign-in", "/sign-out", "/people/search");

    private final SpaceWatch watch;

    public RoomOnDisk(SpaceWatch watch) {
        this.watch = watch;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (watch.room() == Room.ENOUGH || isAllowed(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(STATUS);
        }
    }

    private boolean isAllowed(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (watch.room() == Room.NOTHING) {
            return path.startsWith("/webkit/");
        }
        return READING.contains(request.getMethod())
                || FORMS_THAT_READ.stream().anyMatch(path::startsWith);
    }
}
