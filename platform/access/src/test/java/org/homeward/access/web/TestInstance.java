package org.homeward.access.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.homeward.access.AccessWorld;
import org.homeward.access.Action;
import org.homeward.access.Condition;
import org.homeward.access.DataClass;
import org.homeward.access.Emergencies;
import org.homeward.access.Matrix;
import org.homeward.access.Rights;
import org.homeward.access.model.Identities;
import org.homeward.access.model.Invitations;
import org.homeward.access.model.Passkeys;
import org.homeward.access.model.SecondFactors;
import org.homeward.access.model.Users;
import org.homeward.access.store.SqlEmergencies;
import org.homeward.access.store.SqlOnboardings;
import org.homeward.access.work.AddFirstUser;
import org.homeward.access.work.AddUser;
import org.homeward.access.work.Administrators;
import org.homeward.access.work.ArrangeCover;
import org.homeward.access.work.BindIdentity;
import org.homeward.access.work.ChangeAccount;
import org.homeward.access.work.ChangePassword;
import org.homeward.access.work.CheckCode;
import org.homeward.access.work.CheckPassword;
import org.homeward.access.work.EndSessionsByProvider;
import org.homeward.access.work.EnrolSecondFactor;
import org.homeward.access.work.FirstPasswords;
import org.homeward.access.work.KeepPasskeys;
import org.homeward.access.work.OnboardAgency;
import org.homeward.access.work.ProveAgain;
import org.homeward.access.work.ResetPassword;
import org.homeward.access.work.ResetProofs;
import org.homeward.access.work.ReviewEmergency;
import org.homeward.access.work.SignInByProvider;
import org.homeward.access.work.StandingIn;
import org.homeward.packs.CountryPack;
import org.homeward.webkit.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// A small application around the pages of this module, for tests in a real server.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({AccessSecurity.class, AccessPages.class})
class TestInstance {
    private static final Path PACKS = Path.of("../../packs");

    @Bean
    Specimens specimens() {
        return new Specimens();
    }

    @Bean(destroyMethod = "close")
    AccessWorld world() {
        return new AccessWorld();
    }

    @Bean
    Clock clock(AccessWorld world) {
        return world.clock;
    }

    @Bean
    Matrix matrix(AccessWorld world) {
        return world.matrix;
    }

    @Bean
    Paces paces() {
        return new Paces(new Pace(20, 60), new Pace(2, 60));
    }

    @Bean
    SessionLimits sessionLimits() {
        return SessionLimits.USUAL;
    }

    @Bean
    Rights rights(AccessWorld world) {
        return world.rights;
    }

    @Bean
    Users users(AccessWorld world) {
        return world.users;
    }

    @Bean
    CheckPassword checkPassword(AccessWorld world, CheckPassword.Proofs proofs) {
        return new CheckPassword(world.journal, world.users, world.passwords, proofs);
    }

    @Bean
    CheckPassword.Proofs proofs(AccessWorld world, SecondFactorRule rule) {
        return new CheckPassword.Proofs(
                world.factors, world.passkeys, it -> rule.asks(world.matrix, it));
    }

    @Bean
    Identities identities(AccessWorld world) {
        return world.identities;
    }

    @Bean
    SignInByProvider signInByProvider(AccessWorld world, CheckPassword.Proofs proofs) {
        return new SignInByProvider(world.journal, world.users, world.identities, proofs);
    }

    @Bean
    BindIdentity bindIdentity(AccessWorld world) {
        return new BindIdentity(
                world.journal, world.users, world.identities, world.matrix, world.clock);
    }

    @Bean
    @ConditionalOnProperty("provider")
    IdentityProvider identityProvider(Environment environment) {
        return new IdentityProvider(
                environment.getRequiredProperty("provider"),
                environment.getProperty("provider_client", AuthorizationServer.CLIENT),
                environment.getProperty("provider_secret", AuthorizationServer.SECRET),
                "the test provider");
    }

    @Bean
    SecondFactors secondFactors(AccessWorld world) {
        return world.factors;
    }

    @Bean
    RandomGenerator randomGenerator() {
        return new java.security.SecureRandom();
    }

    /// Asked of nobody unless a test says otherwise.
    @Bean
    SecondFactorRule secondFactorRule(Environment environment) {
        return SecondFactorRule.valueOf(environment.getProperty("second_factor", "NOBODY"));
    }

    @Bean
    CheckCode checkCode(AccessWorld world) {
        return new CheckCode(world.journal, world.users, world.factors, world.secrets, world.clock);
    }

    @Bean
    EnrolSecondFactor enrolSecondFactor(AccessWorld world) {
        return new EnrolSecondFactor(
                world.journal,
                world.users,
                world.passwords,
                new EnrolSecondFactor.Kept(world.factors, world.secrets),
                world.clock);
    }

    @Bean
    ResetProofs resetProofs(AccessWorld world) {
        return new ResetProofs(
                world.journal,
                world.users,
                world.factors,
                world.passkeys,
                new ResetProofs.Sources(java.util.UUID::randomUUID, world.matrix, world.clock));
    }

    @Bean
    Passkeys passkeys(AccessWorld world) {
        return world.passkeys;
    }

    @Bean
    PasskeySite passkeySite() {
        return new PasskeySite(Optional.empty());
    }

    @Bean
    KeepPasskeys keepPasskeys(AccessWorld world) {
        return new KeepPasskeys(world.journal, world.users, world.passwords, world.passkeys);
    }

    @Bean
    AddUser addUser(AccessWorld world) {
        return world.addUser;
    }

    @Bean
    ProveAgain proveAgain(
            AccessWorld world,
            CheckPassword.Proofs proofs,
            CheckPassword checkPassword,
            CheckCode checkCode) {
        return new ProveAgain(world.users, world.passwords, proofs, checkPassword, checkCode);
    }

    @Bean
    EndSessionsByProvider endSessionsByProvider(AccessWorld world) {
        return new EndSessionsByProvider(world.journal, world.users, world.identities);
    }

    @Bean
    OnboardAgency onboardAgency(AccessWorld world, Invitations invitations) {
        return new OnboardAgency(
                world.journal,
                world.users,
                new SqlOnboardings(world.database.client("access")),
                new Administrators(world.users, world.matrix),
                new OnboardAgency.Sources(
                        invitations,
                        java.util.UUID::randomUUID,
                        new FirstPasswords(new java.security.SecureRandom()),
                        world.clock));
    }

    @Bean
    StandingIn standingIn(AccessWorld world) {
        return world.standingIn;
    }

    @Bean
    ArrangeCover arrangeCover(AccessWorld world) {
        return world.arrangeCover;
    }

    @Bean
    Emergencies emergencies(AccessWorld world) {
        return new SqlEmergencies(world.database.client("access"));
    }

    /// Nothing is opened here, so nothing is sealed.
    @Bean
    ReviewEmergency reviewEmergency(AccessWorld world, Emergencies emergencies) {
        return new ReviewEmergency(
                world.journal, emergencies, new NoSealing(), world.rights, world.clock);
    }

    @Bean
    Invitations invitations() {
        return new Invitations();
    }

    @Bean
    AddFirstUser addFirstUser(AccessWorld world, Invitations invitations) {
        return new AddFirstUser(
                world.journal,
                world.users,
                world.passwords,
                world.matrix,
                new AddFirstUser.Sources(
                        invitations,
                        () -> new org.homeward.base.UserId(java.util.UUID.randomUUID()),
                        world.clock));
    }

    @Bean
    ChangeAccount changeAccount(AccessWorld world) {
        return new ChangeAccount(world.journal, world.users, world.matrix, world.clock);
    }

    @Bean
    ChangePassword changePassword(AccessWorld world) {
        return new ChangePassword(world.journal, world.users, world.passwords);
    }

    @Bean
    ResetPassword resetPassword(AccessWorld world) {
        return new ResetPassword(
                world.journal,
                world.users,
                world.passwords,
                new ResetPassword.Sources(
                        new FirstPasswords(new java.security.SecureRandom()),
                        world.matrix,
                        world.clock));
    }

    @Bean
    CountryPack pack() {
        return CountryPack.load(PACKS, "farland");
    }

    @Bean
    Frame frame(CountryPack pack) {
        return new Frame(
                words ->
                        new Shell.Site(
                                "Homeward",
                                pack.name(words.language()),
                                "/",
                                new Shell.Demo("Demo", "All persons are invented."),
                                ""),
                List.of(
                        Frame.Entry.open("/sign-in", "access.sign_in.title"),
                        new Frame.Entry(
                                "/account",
                                "access.account.title",
                                visitor -> visitor.actor().isPresent()),
                        new Frame.Entry(
                                "/users",
                                "access.users.title",
                                Key.of(
                                        DataClass.A,
                                        Action.READ,
                                        "administration",
                                        Condition.USERS_ONLY))),
                List.of(),
                Optional.empty());
    }

    @Bean
    ViewResolver templates() throws IOException {
        var folder = Path.of("target/jte");
        FileSystemUtils.copyRecursively(Path.of("../webkit/src/main/jte"), folder);
        FileSystemUtils.copyRecursively(Path.of("src/main/jte"), folder);
        Files.createDirectories(folder);
        var engine =
                TemplateEngine.create(
                        new DirectoryCodeResolver(folder),
                        Path.of("target/jte-classes"),
                        ContentType.Html);
        engine.setTrimControlStructures(true);
        return (name, _) -> name.startsWith("access/") ? new Page(engine, name + ".jte") : null;
    }

    private record Page(TemplateEngine engine, String template) implements View {
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(
                @Nullable Map<String, ?> model,
                HttpServletRequest request,
                HttpServletResponse response)
                throws IOException {
            var parameters = new HashMap<String, Object>(Objects.requireNonNull(model));
            parameters.keySet().retainAll(Set.of("page", "shell"));
            var output = new StringOutput();
            engine.render(template, parameters, output);
            response.setContentType(getContentType());
            response.getOutputStream().write(output.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
