package org.homeward.protection.web;

import org.homeward.journal.Journal;
import org.homeward.packs.CountryPack;
import org.homeward.people.Persons;
import org.homeward.protection.model.Victims;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The pages of this module, for the application to import. It brings the stores as beans.
@Configuration(proxyBeanMethods = false)
public class ProtectionPages {
    private final CountryPack pack;

    public ProtectionPages(CountryPack pack) {
        this.pack = pack;
    }

    @Bean
    VictimsPage victimsPage(Victims victims) {
        return new VictimsPage(victims, pack, new Phrases(pack));
    }

    @Bean
    FilesOfVictims filesOfVictims(Victims victims) {
        return new FilesOfVictims(victims, new Phrases(pack));
    }

    @Bean
    VictimPage victimPage(Victims victims, Persons persons, Journal journal) {
        return new VictimPage(victims, persons, journal, new Phrases(pack));
    }
}
