package org.homeward.app.wiring;

import org.homeward.justice.model.Cases;
import org.homeward.justice.model.Suspects;
import org.homeward.justice.work.DecideOnCases;
import org.homeward.justice.work.ShowLinkedCases;
import org.homeward.people.Persons;
import org.homeward.protection.model.Victims;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What stands behind the pages of the two sides of the wall. Neither side is given anything of the
/// other.
@Configuration(proxyBeanMethods = false)
public class CaseworkWiring {
    @Bean
    Persons persons(Rooms rooms) {
        return rooms.people().register();
    }

    @Bean
    Victims victims(Rooms rooms) {
        return rooms.protection().victims();
    }

    @Bean
    Cases cases(Rooms rooms) {
        return rooms.justice().cases();
    }

    @Bean
    Suspects suspects(Rooms rooms) {
        return rooms.justice().suspects();
    }

    @Bean
    ShowLinkedCases showLinkedCases(Rooms rooms) {
        return new ShowLinkedCases(
                rooms.justice().cases(), rooms.justice().links(), rooms.rights());
    }

    @Bean
    DecideOnCases decideOnCases(Rooms rooms) {
        return rooms.justice().decideOnCases();
    }
}
