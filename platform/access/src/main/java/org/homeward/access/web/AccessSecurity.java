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
import org.homeward.access.work.SignInByProvider;
import org.homeward.access.work.StandingIn;
import org.homeward.packs.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.CookieClearingLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Sessions, headers, and the gate before every handler. The application imports it and gives the
/// [Frame] of its pages.
@Configuration(proxyBeanMethods = false)
public class AccessSecurity {
    private static final Duration OF_NOBODY = Duration.ofMinutes(30);

    @Bean
    LiveSessions liveSessions(
            Users users,
            StandingIn standingIn,
            Matrix matrix,
            LiveSessions.Terms terms,
            Clock clock) {
        return new LiveSessions(users, standingIn, matrix, terms, clock);
    }

    @Bean
    LiveSessions.Terms termsOfSessions(SessionLimits limits, SecondFactorRule rule) {
        return new LiveSessions.Terms(limits, rule);
    }

    @Bean
    Visitors visitors(LiveSessions sessions, Rights rights, CountryPack pack, Frame frame) {
        return new Visitors(sessions, rights, pack, frame);
    }

    @Bean
    SignIns signIns(Users users, CheckPassword checkPassword, Clock clock) {
        return new SignIns(users, checkPassword, clock);
    }

    @Bean
    ProviderDoor providerDoor(ObjectProvider<IdentityProvider> provider, ProviderSignIn then) {
        return new ProviderDoor(provider.stream().findFirst(), then);
    }

    @Bean
    ProviderSignIn providerSignIn(
            SignInByProvider signIn, SignIns signIns, Users users, Clock clock) {
        return new ProviderSignIn(signIn, signIns, users, clock);
    }

    @Bean
    AfterSignIn afterSignIn(Users users, Clock clock) {
        return new AfterSignIn(users, clock);
    }

    @Bean
    SignInPace signInPace(Clock clock) {
        return new SignInPace(clock);
    }

    /// Being the only bean of its kind, it is what signs in; named to the filters as well, it would
    /// check each wrong password twice.
    @Bean
    AuthenticationProvider passwordSignIn(CheckPassword check, SignIns signIns, SignInPace pace) {
        return new PasswordSignIn(check, signIns, pace);
    }

    @Bean
    NotAllowedIsNotFound notAllowedIsNotFound() {
        return new NotAllowedIsNotFound();
    }

    @Bean
    SecurityFilterChain accessFilters(
            HttpSecurity http,
            CountryPack pack,
            LateForms lateForms,
            AfterSignIn afterSignIn,
            ProviderDoor door)
            throws Exception {
        door.openIn(http);
        return http
                // Who may come where is decided per handler by the Gate, from the matrix file.
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(
                        form ->
                                form.loginPage(SignInPage.PATH)
                                        .usernameParameter("login")
                                        .successHandler(afterSignIn)
                                        .failureHandler(afterSignIn))
                .logout(
                        logout ->
                                logout.logoutUrl("/sign-out")
                                        .logoutSuccessUrl("/")
                                        .addLogoutHandler(AccessSecurity::forgetCookie))
                .exceptionHandling(it -> it.accessDeniedHandler(lateForms))
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
    LateForms lateForms(ObjectProvider<RequestMappingHandlerMapping> pages) {
        return new LateForms(pages);
    }

    @Bean
    StrictAnswers.AtTheDoor strictAnswers() {
        return new StrictAnswers.AtTheDoor();
    }

    @Bean
    ServletContextInitializer sessionCookie(SessionLimits limits) {
        return context -> {
            context.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
            // LiveSessions ends them; this only frees what nobody comes back for.
            var longest = limits.longestIdle();
            var kept = longest.compareTo(OF_NOBODY) > 0 ? longest : OF_NOBODY;
            context.setSessionTimeout((int) kept.toMinutes() + 1);
            var cookie = context.getSessionCookieConfig(); // Secure is set by the server on https
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
        };
    }

    @Bean
    Gate gate(Matrix matrix, Visitors visitors, LateForms lateForms) {
        return new Gate(matrix, visitors, lateForms);
    }

    @Bean
    WebMvcConfigurer gateAndVisitors(Gate gate, Visitors visitors, Paces paces, Clock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(gate);
                registry.addInterceptor(
                        new PaceKeeper(it -> visitors.of(it).actor(), paces, clock));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(visitors);
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
