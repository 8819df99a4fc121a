package org.homeward.justice.web;

import org.homeward.journal.Journal;
import org.homeward.justice.model.Cases;
import org.homeward.justice.model.Suspects;
import org.homeward.justice.work.DecideOnCases;
import org.homeward.justice.work.ShowLinkedCases;
import org.homeward.packs.CountryPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The pages of this module, for the application to import. It brings stores and use cases as
/// beans.
@Configuration(proxyBeanMethods = false)
public class JusticePages {
    private final CountryPack pack;
    private final Phrases phrases;

    public JusticePages(CountryPack pack) {
        this.pack = pack;
        this.phrases = new Phrases(pack);
    }

    @Bean
    CasesPage casesPage(Cases cases) {
        return new CasesPage(cases, pack, phrases);
    }

    @Bean
    CasePage casePage(
            Cases cases, Suspects suspects, ShowLinkedCases linkedCases, Journal journal) {
        return new CasePage(cases, suspects, linkedCases, journal, phrases);
    }

    @Bean
    CasePairPage casePairPage(
            Cases cases, ShowLinkedCases linkedCases, DecideOnCases decideOnCases) {
        return new CasePairPage(cases, linkedCases, decideOnCases, phrases);
    }

    @Bean
    SuspectsPage suspectsPage(Suspects suspects) {
        return new SuspectsPage(suspects, phrases);
    }

    @Bean
    FilesOfJustice filesOfJustice(Cases cases, Suspects suspects) {
        return new FilesOfJustice(cases, suspects, phrases);
    }

    @Bean
    SuspectPage suspectPage(Suspects suspects, Cases cases) {
        return new SuspectPage(suspects, cases, phrases);
    }
}
