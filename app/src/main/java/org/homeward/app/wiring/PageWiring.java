package org.homeward.app.wiring;

import java.util.HexFormat;
import java.util.List;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.app.web.HandbookPages;
import org.homeward.app.web.HomePage;
import org.homeward.app.web.HomePage.Door;
import org.homeward.app.web.HomePage.Entrance;
import org.homeward.app.web.HomePage.MyWork;
import org.homeward.app.web.JournalPages;
import org.homeward.app.web.JteViews;
import org.homeward.app.web.ProblemPages;
import org.homeward.journal.Journal;
import org.homeward.packs.CountryPack;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The pages that belong to no room, and what all pages are shown with.
@Configuration(proxyBeanMethods = false)
public class PageWiring {
    private static final List<Door> DOORS =
            List.of(
                    Door.of("/picture", "picture", DataClass.T, Action.READ, "statistics"),
                    Door.of("/figures", "figures", DataClass.T, Action.READ, "statistics"),
                    Door.of("/published", "published", DataClass.T, Action.READ, "statistics"),
                    Door.of("/import", "import", DataClass.P, Action.CREATE, "import"),
                    Door.of("/victims", "victims", DataClass.P, Action.READ, "casework"),
                    Door.of("/cases", "cases", DataClass.J, Action.READ, "investigation"),
                    Door.of("/people/links", "links", DataClass.I, Action.DECIDE, "linkage"),
                    Door.of("/journal", "journal", DataClass.A, Action.READ, "oversight"),
                    Door.open("/handbook", "handbook"));

    @Bean
    JteViews jteViews() {
        return new JteViews();
    }

    @Bean
    CountryPack countryPack(Rooms rooms) {
        return rooms.foundation().pack();
    }

    @Bean
    Journal journal(Rooms rooms) {
        return rooms.foundation().journal();
    }

    @Bean
    java.time.Clock clock(Rooms rooms) {
        return rooms.foundation().clock();
    }

    @Bean
    HomePage homePage(ObjectProvider<MyWork> work, ObjectProvider<Entrance> entrances) {
        return new HomePage(
                DOORS, work.orderedStream().toList(), entrances.orderedStream().toList());
    }

    @Bean
    HandbookPages handbookPages() {
        return new HandbookPages();
    }

    @Bean
    JournalPages journalPages(Journal journal, CountryPack pack) {
        return new JournalPages(journal, pack);
    }

    @Bean
    ProblemPages problemPages(Rooms rooms) {
        var random = rooms.foundation().random();
        return new ProblemPages(
                () -> {
                    var bytes = new byte[5];
                    random.nextBytes(bytes);
                    return HexFormat.of().withUpperCase().formatHex(bytes);
                });
    }
}
