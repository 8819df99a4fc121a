package org.homeward.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.homeward.base.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/// `?lang=xx` on any page: remembers the language and shows the same page in it.
final class LanguageSwitch extends OncePerRequestFilter {
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final Languages languages;

    LanguageSwitch(Languages languages) {
        this.languages = languages;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wanted = languages.offered(parameter(request.getQueryString()));
        var here = LocalAddress.read(address(request, without(request.getQueryString())));
        if (!HttpMethod.GET.matches(request.getMethod()) || wanted.isEmpty() || here.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, wanted.get()));
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, here.get().value());
    }

    /// Where the page that is asked for is shown in another language.
    static String href(HttpServletRequest request, Language language) {
        var rest = without(request.getQueryString());
        var parameter = Languages.PARAMETER + "=" + language.tag();
        return address(request, rest.isEmpty() ? parameter : rest + "&" + parameter);
    }

    private static String cookie(HttpServletRequest request, Language language) {
        return ResponseCookie.from(Languages.COOKIE, language.tag())
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build()
                .toString();
    }

    private static String address(HttpServletRequest request, String query) {
        return request.getRequestURI() + (query.isEmpty() ? "" : "?" + query);
    }

    /// Read from the query itself: asking for a parameter would read the body of a POST.
    private static @Nullable String parameter(@Nullable String query) {
        return query == null
                ? null
                : Arrays.stream(query.split("&"))
                        .filter(part -> part.startsWith(Languages.PARAMETER + "="))
                        .map(part -> part.substring(Languages.PARAMETER.length() + 1))
                        .findFirst()
                        .orElse(null);
    }

    private static String without(@Nullable String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.startsWith(Languages.PARAMETER + "="))
                        .collect(Collectors.joining("&"));
    }
}
