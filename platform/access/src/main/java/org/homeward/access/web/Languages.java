package org.homeward.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.base.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// The languages of the pages, and which of them a request is answered in.
final class Languages {
    static final String COOKIE = "lang";
    static final String PARAMETER = "lang";

    private final List<Language> offered;

    Languages(List<Language> offered) {
        this.offered = List.copyOf(offered);
    }

    List<Language> offered() {
        return offered;
    }

    Optional<Language> offered(@Nullable String tag) {
        return offered.stream().filter(language -> language.tag().equals(tag)).findFirst();
    }

    /// What the visitor chose, else what the browser asks for, else the pack's usual one.
    Language of(HttpServletRequest request) {
        return chosen(request).or(() -> accepted(request)).orElseGet(offered::getFirst);
    }

    private Optional<Language> chosen(HttpServletRequest request) {
        var cookies = request.getCookies();
        return (cookies == null
                        ? Stream.<jakarta.servlet.http.Cookie>empty()
                        : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> offered(cookie.getValue()).stream())
                .findFirst();
    }

    private Optional<Language> accepted(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty(); // the container would name the server's own
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(
                        locale ->
                                offered.stream()
                                        .filter(
                                                it ->
                                                        it.locale()
                                                                .getLanguage()
                                                                .equals(locale.getLanguage())))
                .findFirst();
    }
}
