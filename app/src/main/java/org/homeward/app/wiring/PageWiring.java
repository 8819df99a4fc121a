package org.homeward.app.wiring;

import java.util.HexFormat;
import org.homeward.access.Matrix;
import org.homeward.access.StandIns;
import org.homeward.access.UserNames;
import org.homeward.access.web.MyWork;
import org.homeward.app.web.HandbookPages;
import org.homeward.app.web.HomePage;
import org.homeward.app.web.HomePage.Entrance;
import org.homeward.app.web.JournalPages;
import org.homeward.app.web.JteViews;
import org.homeward.app.web.LookupsPages;
import org.homeward.app.web.ProblemPages;
import org.homeward.app.web.ReadsPages;
import org.homeward.app.web.RoomOnDisk;
import org.homeward.journal.store.SqlJournal;
import org.homeward.journal.store.SqlOutstanding;
import org.homeward.packs.CountryPack;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The pages that belong to no room, and what all pages are shown with.
@Configuration(proxyBeanMethods = false)
public class PageWiring {
    @Bean
    JteViews jteViews() {
        return new JteViews();
    }

    @Bean
    CountryPack countryPack(Rooms rooms) {
        return rooms.foundation().pack();
    }

    @Bean
    SqlJournal journal(Rooms rooms) {
        return rooms.foundation().journal();
    }

    @Bean
    java.time.Clock clock(Rooms rooms) {
        return rooms.foundation().clock();
    }

    @Bean
    HomePage homePage(
            Matrix matrix, ObjectProvider<MyWork> work, ObjectProvider<Entrance> entrances) {
        return new HomePage(
                Doors.desk(matrix),
                work.orderedStream().toList(),
                entrances.orderedStream().toList());
    }

    @Bean
    HandbookPages handbookPages() {
        return new HandbookPages();
    }

    @Bean
    JournalPages journalPages(Rooms rooms, StandIns standIns) {
        var foundation = rooms.foundation();
        return new JournalPages(
                foundation.journal(), foundation.checkpoints(), foundation.pack(), standIns);
    }

    @Bean
    ReadsPages readsPages(Rooms rooms, UserNames names) {
        var foundation = rooms.foundation();
        return new ReadsPages(foundation.reads(), foundation.readCheckpoints(), names);
    }

    @Bean
    LookupsPages lookupsPages(Rooms rooms, UserNames names) {
        var foundation = rooms.foundation();
        return new LookupsPages(
                new SqlOutstanding(foundation.database().client("journal")),
                names,
                foundation.clock());
    }

    @Bean
    RoomOnDisk roomOnDisk(Rooms rooms) {
        return new RoomOnDisk(rooms.space());
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
