package org.homeward.access.web;

import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.homeward.access.Matrix;
import org.homeward.access.Rights;
import org.homeward.access.UserNames;
import org.homeward.access.model.Identities;
import org.homeward.access.model.Invitations;
import org.homeward.access.model.Passkeys;
import org.homeward.access.model.SecondFactors;
import org.homeward.access.model.Users;
import org.homeward.access.work.AddFirstUser;
import org.homeward.access.work.AddUser;
import org.homeward.access.work.ArrangeCover;
import org.homeward.access.work.BindIdentity;
import org.homeward.access.work.ChangeAccount;
import org.homeward.access.work.ChangePassword;
import org.homeward.access.work.CheckCode;
import org.homeward.access.work.EndSessionsByProvider;
import org.homeward.access.work.EnrolSecondFactor;
import org.homeward.access.work.KeepPasskeys;
import org.homeward.access.work.OnboardAgency;
import org.homeward.access.work.ProveAgain;
import org.homeward.access.work.ResetPassword;
import org.homeward.access.work.ResetProofs;
import org.homeward.access.work.ReviewEmergency;
import org.homeward.packs.CountryPack;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The pages of this module: signing in, one's own account, users.
@Configuration(proxyBeanMethods = false)
public class AccessPages {
    @Bean
    SignInPage signInPage(PasskeyCeremony ceremony, ObjectProvider<IdentityProvider> provider) {
        return new SignInPage(ceremony, provider.stream().findFirst());
    }

    @Bean
    AccountPages accountPages(
            Matrix matrix,
            CountryPack pack,
            ChangePassword changePassword,
            SignIns signIns,
            ProofWords proofs) {
        return new AccountPages(matrix, pack, changePassword, signIns, proofs);
    }

    @Bean
    ProofWords proofWords(Users users, SecondFactors factors, Passkeys passkeys) {
        return new ProofWords(users, factors, passkeys);
    }

    @Bean
    PasskeyCeremony passkeyCeremony(Passkeys passkeys, PasskeySite site) {
        return new PasskeyCeremony(passkeys, site);
    }

    @Bean
    PasskeyPages passkeyPages(
            KeepPasskeys keep,
            Passkeys passkeys,
            PasskeyCeremony ceremony,
            Users users,
            SignIns signIns) {
        return new PasskeyPages(
                keep, passkeys, ceremony, new PasskeyViews(ceremony, users), signIns);
    }

    @Bean
    CodePace codePace(Clock clock) {
        return new CodePace(clock);
    }

    @Bean
    CodePage codePage(
            Users users, CheckCode checkCode, CodePace pace, SignIns signIns, Clock clock) {
        return new CodePage(users, checkCode, pace, signIns, clock);
    }

    @Bean
    ProofPages.Ways waysToProve(ProveAgain prove, KeepPasskeys keep, PasskeyCeremony ceremony) {
        return new ProofPages.Ways(prove, keep, ceremony);
    }

    @Bean
    ProofPages proofPages(
            ProofPages.Ways ways,
            SignInPace pace,
            CodePace codePace,
            SignIns signIns,
            ObjectProvider<IdentityProvider> provider) {
        return new ProofPages(ways, pace, codePace, signIns, provider.stream().findFirst());
    }

    @Bean
    SecondFactorPages secondFactorPages(
            EnrolSecondFactor enrol,
            SecondFactors factors,
            CodePace pace,
            SignIns signIns,
            RandomGenerator random) {
        return new SecondFactorPages(enrol, factors, pace, signIns, random);
    }

    @Bean
    ProofResetViews proofResetViews(ResetProofs reset, Users users) {
        return new ProofResetViews(reset, users);
    }

    @Bean
    IdentityViews identityViews(Identities identities, ObjectProvider<IdentityProvider> provider) {
        return new IdentityViews(identities, provider.stream().findFirst());
    }

    @Bean
    IdentityPages identityPages(
            UserPages users, BindIdentity bind, ObjectProvider<IdentityProvider> provider) {
        return new IdentityPages(users, bind, provider.stream().findFirst());
    }

    @Bean
    ProofResetPages proofResetPages(UserPages users, ResetProofs reset) {
        return new ProofResetPages(users, reset);
    }

    @Bean
    OnboardingPages onboardingPages(
            OnboardAgency onboard, CountryPack pack, UserNames names, Clock clock) {
        return new OnboardingPages(onboard, new OnboardingViews(onboard, pack, names, clock));
    }

    @Bean
    ProviderLogoutPage providerLogoutPage(
            ObjectProvider<IdentityProvider> provider, EndSessionsByProvider end, Clock clock) {
        return new ProviderLogoutPage(
                provider.stream().findFirst().map(it -> new LogoutTokens(it, clock)), end);
    }

    @Bean
    CoverPages coverPages(ArrangeCover cover, UserNames names, CountryPack pack) {
        return new CoverPages(cover, new CoverViews(names, pack.zone()), pack.zone());
    }

    @Bean
    EmergencyReviewPages emergencyReviewPages(ReviewEmergency review, EmergencyReviewViews views) {
        return new EmergencyReviewPages(review, views);
    }

    @Bean
    EmergencyReviewViews emergencyReviewViews(
            CountryPack pack, UserNames names, ObjectProvider<RecordPages> records) {
        return new EmergencyReviewViews(
                pack, names, records.getIfAvailable(() -> _ -> Optional.empty()));
    }

    @Bean
    SetUpPage setUpPage(
            AddFirstUser add,
            Invitations invitations,
            Rights rights,
            SignIns signIns,
            Clock clock) {
        return new SetUpPage(add, invitations, rights, signIns, clock);
    }

    @Bean
    UserPages userPages(
            Users users, UserPages.Doing doing, UserViews views, ProofResetViews resets) {
        return new UserPages(users, doing, views, resets);
    }

    @Bean
    UserViews userViews(
            Matrix matrix,
            CountryPack pack,
            Clock clock,
            ProofWords proofs,
            ProofResetViews resets,
            IdentityViews identities) {
        return new UserViews(matrix, pack, clock, proofs, resets, identities);
    }

    @Bean
    UserPages.Doing userAdministration(AddUser add, ChangeAccount change, ResetPassword reset) {
        return new UserPages.Doing(add, change, reset);
    }
}
