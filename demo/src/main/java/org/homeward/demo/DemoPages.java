package org.homeward.demo;

import org.homeward.access.web.SignIns;
import org.homeward.app.web.HomePage;
import org.homeward.app.wiring.Rooms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/// What only a demonstration shows.
@Configuration(proxyBeanMethods = false)
public class DemoPages {
    public DemoPages(GenericApplicationContext context) {
        for (var role : DemoUsers.ROLES) {
            context.registerBean(
                    "entrance-" + role,
                    HomePage.Entrance.class,
                    () -> new HomePage.Entrance("/demo/sign-in/" + role, DemoUsers.words(role)));
        }
    }

    @Bean
    SignInByRole signInByRole(Rooms rooms, SignIns signIns) {
        return new SignInByRole(rooms, signIns);
    }
}
