package org.homeward.app.wiring;

import java.util.random.RandomGenerator;
import org.homeward.access.BreakGlass;
import org.homeward.access.Emergencies;
import org.homeward.access.Matrix;
import org.homeward.access.Rights;
import org.homeward.access.UserRoles;
import org.homeward.access.model.AccountSecrets;
import org.homeward.access.model.Covers;
import org.homeward.access.model.Identities;
import org.homeward.access.model.Invitations;
import org.homeward.access.model.Passkeys;
import org.homeward.access.model.Passwords;
import org.homeward.access.model.SecondFactors;
import org.homeward.access.model.Users;
import org.homeward.access.store.Argon2Passwords;
import org.homeward.access.store.SqlCovers;
import org.homeward.access.store.SqlEmergencies;
import org.homeward.access.store.SqlIdentities;
import org.homeward.access.store.SqlOnboardings;
import org.homeward.access.store.SqlPasskeys;
import org.homeward.access.store.SqlSecondFactors;
import org.homeward.access.store.SqlUserRoles;
import org.homeward.access.store.SqlUsers;
import org.homeward.access.web.Frame;
import org.homeward.access.web.Paces;
import org.homeward.access.web.PasskeySite;
import org.homeward.access.web.SecondFactorRule;
import org.homeward.access.web.SessionLimits;
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
import org.homeward.base.UserId;
import org.homeward.journal.InstanceKind;
import org.homeward.packs.Words;
import org.homeward.webkit.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Users, rights, and the frame around every page.
@Configuration(proxyBeanMethods = false)
public class AccessWiring {
    @Bean
    Rights rights(Rooms rooms) {
        return rooms.rights();
    }

    @Bean
    Paces paces(Rooms rooms) {
        return rooms.foundation().settings().paces();
    }

    @Bean
    SessionLimits sessionLimits(Rooms rooms) {
        return rooms.foundation().settings().sessions();
    }

    @Bean
    Matrix matrix(Rooms rooms) {
        return rooms.foundation().matrix();
    }

    @Bean
    SqlUsers users(Rooms rooms) {
        return new SqlUsers(rooms.foundation().database().client("access"));
    }

    @Bean
    UserRoles userRoles(Rooms rooms) {
        var foundation = rooms.foundation();
        return new SqlUserRoles(foundation.database().client("access"), foundation.journal());
    }

    @Bean
    Passwords passwords() {
        return new Argon2Passwords();
    }

    @Bean
    CheckPassword checkPassword(
            Rooms rooms, Users users, Passwords passwords, CheckPassword.Proofs proofs) {
        return new CheckPassword(rooms.foundation().journal(), users, passwords, proofs);
    }

    @Bean
    CheckPassword.Proofs proofs(
            SecondFactors factors, Passkeys passkeys, SecondFactorRule rule, Matrix matrix) {
        return new CheckPassword.Proofs(factors, passkeys, it -> rule.asks(matrix, it));
    }

    @Bean
    Passkeys passkeys(Rooms rooms) {
        return new SqlPasskeys(rooms.foundation().database().client("access"));
    }

    @Bean
    Identities identities(Rooms rooms) {
        return new SqlIdentities(rooms.foundation().database().client("access"));
    }

    @Bean
    SignInByProvider signInByProvider(
            Rooms rooms, Users users, Identities identities, CheckPassword.Proofs proofs) {
        return new SignInByProvider(rooms.foundation().journal(), users, identities, proofs);
    }

    @Bean
    BindIdentity bindIdentity(Rooms rooms, Users users, Identities identities) {
        var foundation = rooms.foundation();
        return new BindIdentity(
                foundation.journal(), users, identities, foundation.matrix(), foundation.clock());
    }

    @Bean
    PasskeySite passkeySite(Rooms rooms) {
        return new PasskeySite(rooms.foundation().settings().address());
    }

    @Bean
    KeepPasskeys keepPasskeys(Rooms rooms, Users users, Passwords passwords, Passkeys passkeys) {
        return new KeepPasskeys(rooms.foundation().journal(), users, passwords, passkeys);
    }

    @Bean
    SecondFactors secondFactors(Rooms rooms) {
        return new SqlSecondFactors(rooms.foundation().database().client("access"));
    }

    @Bean
    AccountSecrets accountSecrets(Rooms rooms) {
        return rooms.foundation().accountSecrets();
    }

    @Bean
    RandomGenerator randomGenerator(Rooms rooms) {
        return rooms.foundation().random();
    }

    @Bean
    SecondFactorRule secondFactorRule(Rooms rooms) {
        return rooms.foundation().settings().secondFactor();
    }

    @Bean
    CheckCode checkCode(Rooms rooms, Users users, SecondFactors factors, AccountSecrets secrets) {
        var foundation = rooms.foundation();
        return new CheckCode(foundation.journal(), users, factors, secrets, foundation.clock());
    }

    @Bean
    EnrolSecondFactor enrolSecondFactor(
            Rooms rooms,
            Users users,
            Passwords passwords,
            SecondFactors factors,
            AccountSecrets secrets) {
        var foundation = rooms.foundation();
        return new EnrolSecondFactor(
                foundation.journal(),
                users,
                passwords,
                new EnrolSecondFactor.Kept(factors, secrets),
                foundation.clock());
    }

    @Bean
    ResetProofs resetProofs(Rooms rooms, Users users, SecondFactors factors, Passkeys passkeys) {
        var foundation = rooms.foundation();
        return new ResetProofs(
                foundation.journal(),
                users,
                factors,
                passkeys,
                new ResetProofs.Sources(
                        foundation::randomId, foundation.matrix(), foundation.clock()));
    }

    @Bean
    ProveAgain proveAgain(
            Users users,
            Passwords passwords,
            CheckPassword.Proofs proofs,
            CheckPassword checkPassword,
            CheckCode checkCode) {
        return new ProveAgain(users, passwords, proofs, checkPassword, checkCode);
    }

    @Bean
    EndSessionsByProvider endSessionsByProvider(Rooms rooms, Users users, Identities identities) {
        return new EndSessionsByProvider(rooms.foundation().journal(), users, identities);
    }

    @Bean
    OnboardAgency onboardAgency(Rooms rooms, Users users, Matrix matrix, Invitations invitations) {
        var foundation = rooms.foundation();
        return new OnboardAgency(
                foundation.journal(),
                users,
                new SqlOnboardings(foundation.database().client("access")),
                new Administrators(users, matrix),
                new OnboardAgency.Sources(
                        invitations,
                        foundation::randomId,
                        new FirstPasswords(foundation.random()),
                        foundation.clock()));
    }

    @Bean
    SqlCovers covers(Rooms rooms) {
        return new SqlCovers(rooms.foundation().database().client("access"));
    }

    @Bean
    StandingIn standingIn(Rooms rooms, Users users, Covers covers, Matrix matrix) {
        return new StandingIn(users, covers, matrix, rooms.foundation().clock());
    }

    @Bean
    ArrangeCover arrangeCover(Rooms rooms, Users users, Covers covers, StandingIn standingIn) {
        var foundation = rooms.foundation();
        return new ArrangeCover(
                foundation.journal(),
                users,
                covers,
                standingIn,
                new ArrangeCover.Sources(foundation::randomId, foundation.clock()));
    }

    @Bean
    Emergencies emergencies(Rooms rooms) {
        return new SqlEmergencies(rooms.foundation().database().client("access"));
    }

    @Bean
    BreakGlass breakGlass(Rooms rooms, Matrix matrix, Rights rights, Emergencies emergencies) {
        var foundation = rooms.foundation();
        return new BreakGlass(
                matrix,
                rights,
                emergencies,
                foundation.sealing(),
                new BreakGlass.Sources(
                        foundation.journal(), foundation::randomId, foundation.clock()));
    }

    @Bean
    ReviewEmergency reviewEmergency(Rooms rooms, Rights rights, Emergencies emergencies) {
        var foundation = rooms.foundation();
        return new ReviewEmergency(
                foundation.journal(),
                emergencies,
                foundation.sealing(),
                rights,
                foundation.clock());
    }

    @Bean
    ChangePassword changePassword(Rooms rooms, Users users, Passwords passwords) {
        return new ChangePassword(rooms.foundation().journal(), users, passwords);
    }

    @Bean
    AddUser addUser(Rooms rooms, Users users, Passwords passwords, Matrix matrix) {
        var foundation = rooms.foundation();
        return new AddUser(
                foundation.journal(),
                users,
                passwords,
                matrix,
                new AddUser.Sources(
                        () -> new UserId(foundation.randomId()),
                        new FirstPasswords(foundation.random()),
                        foundation.clock()));
    }

    @Bean
    Invitations invitations(Rooms rooms) {
        return rooms.invitations();
    }

    @Bean
    AddFirstUser addFirstUser(
            Rooms rooms, Users users, Passwords passwords, Matrix matrix, Invitations invitations) {
        var foundation = rooms.foundation();
        return new AddFirstUser(
                foundation.journal(),
                users,
                passwords,
                matrix,
                new AddFirstUser.Sources(
                        invitations, () -> new UserId(foundation.randomId()), foundation.clock()));
    }

    @Bean
    ChangeAccount changeAccount(Rooms rooms, Users users, Matrix matrix) {
        var foundation = rooms.foundation();
        return new ChangeAccount(foundation.journal(), users, matrix, foundation.clock());
    }

    @Bean
    ResetPassword resetPassword(Rooms rooms, Users users, Passwords passwords) {
        var foundation = rooms.foundation();
        return new ResetPassword(
                foundation.journal(),
                users,
                passwords,
                new ResetPassword.Sources(
                        new FirstPasswords(foundation.random()),
                        foundation.matrix(),
                        foundation.clock()));
    }

    @Bean
    Frame frame(Rooms rooms) {
        return new Frame(words -> site(rooms, words), Doors.menu(), Doors.footer(), Doors.search());
    }

    private static Shell.Site site(Rooms rooms, Words words) {
        var foundation = rooms.foundation();
        boolean isDemo = foundation.settings().kind() == InstanceKind.DEMO;
        var demo =
                isDemo
                        ? new Shell.Demo(words.text("app.demo"), words.text("app.demo.text"))
                        : Shell.Demo.none();
        return new Shell.Site(
                words.text("app.product"),
                foundation.pack().name(words.language()),
                "/",
                demo,
                foundation.pack().quickExit(),
                words.text(isDemo ? "app.kind.demo" : "app.kind.production"));
    }
}
