package org.homeward.intake.web;

import org.homeward.access.NotAllowed;
import org.homeward.access.web.Visitor;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/// Answers a body beyond the server's own limit with the form and a sentence beside its field.
@ControllerAdvice
public final class OversizeUploads {
    private final StartPages pages;
    private final Phrases phrases;

    OversizeUploads(StartPages pages, Phrases phrases) {
        this.pages = pages;
        this.phrases = phrases;
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView answer(Visitor visitor) {
        if (visitor.actor().isEmpty() || phrases.kinds(visitor).isEmpty()) {
            throw new NotAllowed(); // no gate stood before this page
        }
        return pages.oversize(visitor);
    }
}
