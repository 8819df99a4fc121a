package org.homeward.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.homeward.access.NotAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// What somebody may not have looks exactly like what does not exist.
@ControllerAdvice
final class NotAllowedIsNotFound {
    @ExceptionHandler(NotAllowed.class)
    void answer(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
