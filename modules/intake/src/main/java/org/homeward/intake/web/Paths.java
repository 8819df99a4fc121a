package org.homeward.intake.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// Addresses of this module's pages. They hold random ids and codes, nothing of what is in a file.
final class Paths {
    static final String START = "/import";
    static final String UPLOAD = START + "/uploads/{id}";
    static final String LARGE = START + "/large";
    static final String LARGE_FILE = LARGE + "/{id}";
    static final String FILE = START + "/files/{id}";
    static final String TEMPLATES = START + "/templates/";

    private Paths() {}

    static String survey(String kind) {
        return TEMPLATES + kind + "/xlsform.xlsx";
    }

    static String upload(UUID id) {
        return START + "/uploads/" + id;
    }

    static String large(UUID id) {
        return LARGE + "/" + id;
    }

    static String file(UUID id) {
        return START + "/files/" + id;
    }

    /// After a form: the browser gets the page by a request of its own, so going back or loading
    /// again sends nothing twice.
    static ModelAndView seeOther(String path) {
        var view = new RedirectView(path, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
