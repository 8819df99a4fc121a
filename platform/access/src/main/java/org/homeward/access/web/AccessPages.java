package org.homeward.access.web;

import java.time.Clock;
import org.homeward.access.Matrix;
import org.homeward.access.Rights;
import org.homeward.access.model.Invitations;
import org.homeward.access.model.Users;
import org.homeward.access.work.AddFirstUser;
import org.homeward.access.work.AddUser;
import org.homeward.access.work.ChangeAccount;
import org.homeward.access.work.ChangePassword;
import org.homeward.access.work.ResetPassword;
import org.homeward.packs.CountryPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The pages of this module: signing in, one's own account, users.
@Configuration(proxyBeanMethods = false)
public class AccessPages {
    @Bean
    SignInPage signInPage() {
        return new SignInPage();
    }

    @Bean
    AccountPages accountPages(
            Matrix matrix, CountryPack pack, ChangePassword changePassword, SignIns signIns) {
        return new AccountPages(matrix, pack, changePassword, signIns);
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
            Users users, UserPages.Doing doing, Matrix matrix, CountryPack pack, Clock clock) {
        return new UserPages(users, doing, new UserViews(matrix, pack, clock));
    }

    @Bean
    UserPages.Doing userAdministration(AddUser add, ChangeAccount change, ResetPassword reset) {
        return new UserPages.Doing(add, change, reset);
    }
}
