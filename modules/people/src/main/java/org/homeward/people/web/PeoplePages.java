package org.homeward.people.web;

import java.time.Clock;
import org.homeward.access.BreakGlass;
import org.homeward.access.UserNames;
import org.homeward.access.web.FilesByNumber;
import org.homeward.journal.Journal;
import org.homeward.packs.CountryPack;
import org.homeward.people.work.ComparePair;
import org.homeward.people.work.DecideOnPair;
import org.homeward.people.work.FindPersons;
import org.homeward.people.work.OpenInEmergency;
import org.homeward.people.work.ReviewLinks;
import org.homeward.people.work.ShowInEmergency;
import org.homeward.people.work.ShowPerson;
import org.homeward.people.work.WhoOpened;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The pages of this module, for the application to import. It brings the use cases as beans.
@Configuration(proxyBeanMethods = false)
public class PeoplePages {
    private final Phrases phrases;
    private final Sights sights;
    private final CountryPack pack;
    private final Clock clock;

    public PeoplePages(CountryPack pack, Clock clock) {
        this.phrases = new Phrases(pack, clock);
        this.sights = new Sights(clock);
        this.pack = pack;
        this.clock = clock;
    }

    @Bean
    SearchPages searchPages(
            FindPersons findPersons, ObjectProvider<FilesByNumber> files, Searches searches) {
        return new SearchPages(findPersons, files.stream().toList(), searches, sights, phrases);
    }

    @Bean
    PersonPages personPages(ShowPerson showPerson, Journal journal, Addresses addresses) {
        return new PersonPages(showPerson, journal, sights, phrases, addresses);
    }

    @Bean
    OpenedPages openedPages(WhoOpened whoOpened, UserNames names) {
        return new OpenedPages(whoOpened, names, sights, phrases);
    }

    @Bean
    EmergencyPages emergencyPages(
            OpenInEmergency open, ShowInEmergency show, BreakGlass breakGlass, UserNames names) {
        return new EmergencyPages(
                open, show, breakGlass, new EmergencyViews(pack, names, phrases, clock));
    }

    @Bean
    PairPages pairPages(ComparePair comparePair, DecideOnPair decideOnPair) {
        return new PairPages(comparePair, decideOnPair, sights, phrases);
    }

    @Bean
    ReviewPages reviewPages(ReviewLinks reviewLinks) {
        return new ReviewPages(reviewLinks, phrases);
    }
}
