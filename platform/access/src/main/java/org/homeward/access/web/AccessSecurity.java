package org.homeward.access.web;

import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.homeward.access.Matrix;
import org.homeward.access.Rights;
import org.homeward.access.model.Users;
import org.homeward.access.work.CheckPassword;
import org.homeward.packs.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.CookieClearingLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Sessions, headers, and the gate before every handler. The application imports it and gives the
/// [Frame] of its pages.
@Configuration(proxyBeanMethods = false)
public class AccessSecurity {
    private static final Duration IDLE = Duration.ofMinutes(30);

    @Bean
    Visitors visitors(Users users, Rights rights, CountryPack pack, Frame frame) {
        return new Visitors(users, rights, pack, frame);
    }

    @Bean
    SignIns signIns(Users users, CheckPassword checkPassword) {
        return new SignIns(users, checkPassword);
    }

    /// Being the only bean of its kind, it is what signs in; named to the filters as well, it would
    /// check each wrong password twice.
    @Bean
    AuthenticationProvider passwordSignIn(CheckPassword check, Users users, Clock clock) {
        return new PasswordSignIn(check, users, new SignInPace(clock));
    }

    @Bean
    NotAllowedIsNotFound notAllowedIsNotFound() {
        return new NotAllowedIsNotFound();
    }

    @Bean
    SecurityFilterChain accessFilters(HttpSecurity http, CountryPack pack) throws Exception {
        return http
                // Who may come where is decided per handler by the Gate, from the matrix file.
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(
                        form ->
                                form.loginPage(SignInPage.PATH)
                                        .usernameParameter("login")
                                        .successHandler(afterSignIn())
                                        .failureHandler(signInAgain()))
                .logout(
                        logout ->
                                logout.logoutUrl("/sign-out")
                                        .logoutSuccessUrl("/")
                                        .addLogoutHandler(AccessSecurity::forgetCookie))
                .exceptionHandling(it -> it.accessDeniedHandler(staleForm()))
                .requestCache(it -> it.disable())
                .httpBasic(it -> it.disable())
                .headers(it -> it.disable()) // StrictAnswers writes them on every answer
                // Behind the token of forms, which the page of a refusal has in it as well.
                .addFilterBefore(new FromElsewhere(), LogoutFilter.class)
                .addFilterAfter(
                        new LanguageSwitch(new Languages(pack.languages())), FromElsewhere.class)
                .build();
    }

    /// A parameter with U+0000, which no keyboard types and the database cannot hold, is refused
    /// before any page reads it.
    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    StrictAnswers.AtTheDoor strictAnswers() {
        return new StrictAnswers.AtTheDoor();
    }

    @Bean
    ServletContextInitializer sessionCookie() {
        return context -> {
            context.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
            context.setSessionTimeout((int) IDLE.toMinutes());
            var cookie = context.getSessionCookieConfig(); // Secure is set by the server on https
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
        };
    }

    @Bean
    WebMvcConfigurer gateAndVisitors(Matrix matrix, Visitors visitors, Paces paces, Clock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Gate(matrix, visitors));
                registry.addInterceptor(
                        new PaceKeeper(it -> visitors.of(it).actor(), paces, clock));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(visitors);
            }
        };
    }

    private static AuthenticationSuccessHandler afterSignIn() {
        return (request, response, _) ->
                response.sendRedirect(
                        LocalAddress.read(request.getParameter("return"))
                                .map(LocalAddress::value)
                                .orElse("/"));
    }

    private static AuthenticationFailureHandler signInAgain() {
        return (request, response, failure) -> {
            request.setAttribute(
                    SignInPage.PROBLEM,
                    failure instanceof TooFast
                            ? "access.sign_in.too_fast"
                            : "access.sign_in.refused");
            request.getRequestDispatcher(SignInPage.AGAIN).forward(request, response);
        };
    }

    /// A form whose session has ended: on the sign-in page one simply tries again.
    private static AccessDeniedHandler staleForm() {
        return (request, response, _) -> {
            if (request.getRequestURI().equals(SignInPage.PATH)) {
                response.sendRedirect(SignInPage.PATH + "?late");
            } else {
                response.sendError(HttpStatus.FORBIDDEN.value());
            }
        };
    }

    /// Whatever the instance calls the cookie of the session.
    private static void forgetCookie(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication signedIn) {
        var name = request.getServletContext().getSessionCookieConfig().getName();
        new CookieClearingLogoutHandler(Objects.requireNonNullElse(name, "JSESSIONID"))
                .logout(request, response, signedIn);
    }
}
