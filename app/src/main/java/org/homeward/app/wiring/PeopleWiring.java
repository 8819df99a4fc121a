package org.homeward.app.wiring;

import java.util.Optional;
import org.homeward.access.BreakGlass;
import org.homeward.access.DataClass;
import org.homeward.access.web.RecordPages;
import org.homeward.people.Side;
import org.homeward.people.store.SqlNamedRecords;
import org.homeward.people.store.SqlShelves;
import org.homeward.people.web.Addresses;
import org.homeward.people.web.Searches;
import org.homeward.people.work.ComparePair;
import org.homeward.people.work.DecideOnPair;
import org.homeward.people.work.FindPersons;
import org.homeward.people.work.Labels;
import org.homeward.people.work.OpenInEmergency;
import org.homeward.people.work.ReviewLinks;
import org.homeward.people.work.ShowInEmergency;
import org.homeward.people.work.ShowPerson;
import org.homeward.people.work.WhoOpened;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The use cases behind the pages of people.
@Configuration(proxyBeanMethods = false)
public class PeopleWiring {
    @Bean
    Labels labels(Rooms rooms) {
        return new Labels(rooms.people().vault(), rooms.rights());
    }

    @Bean
    FindPersons findPersons(Rooms rooms, Labels labels) {
        var people = rooms.people();
        return new FindPersons(people.vault(), people.names(), people.indexing(), labels);
    }

    @Bean
    ShowPerson showPerson(Rooms rooms, Labels labels) {
        return new ShowPerson(rooms.people().vault(), rooms.people().links(), labels);
    }

    @Bean
    WhoOpened whoOpened(Rooms rooms) {
        return new WhoOpened(rooms.people().vault(), rooms.foundation().reads());
    }

    @Bean
    OpenInEmergency openInEmergency(Rooms rooms, BreakGlass breakGlass) {
        return new OpenInEmergency(rooms.people().vault(), breakGlass);
    }

    @Bean
    ShowInEmergency showInEmergency(Rooms rooms, BreakGlass breakGlass) {
        return new ShowInEmergency(rooms.people().vault(), breakGlass);
    }

    @Bean
    RecordPages recordPages() {
        return target ->
                Optional.of(
                        Addresses.person(
                                target.side() == DataClass.P ? Side.PROTECTION : Side.JUSTICE,
                                target.reference()));
    }

    @Bean
    ComparePair comparePair(Rooms rooms, Labels labels) {
        return new ComparePair(rooms.people().vault(), rooms.people().links(), labels);
    }

    @Bean
    ReviewLinks reviewLinks(Rooms rooms, Labels labels) {
        var sql = rooms.foundation().database().client("people");
        return new ReviewLinks(
                rooms.people().vault(),
                new SqlShelves(sql, rooms.foundation().clock()),
                new SqlNamedRecords(sql),
                labels);
    }

    @Bean
    DecideOnPair decideOnPair(Rooms rooms) {
        return rooms.people().decideOnPair();
    }

    @Bean
    Searches searches(Rooms rooms) {
        return new Searches(rooms.foundation().random(), rooms.foundation().clock());
    }

    @Bean
    Addresses addresses() {
        return new Addresses("/victims/person/{person}", "/suspects/person/{person}");
    }
}
