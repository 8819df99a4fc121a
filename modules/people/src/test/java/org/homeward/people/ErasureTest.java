package org.homeward.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.Actor;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.homeward.people.model.Erasure;
import org.homeward.people.model.Erasure.Reason;
import org.homeward.people.store.SqlErasures;
import org.homeward.people.work.EraseRecord;
import org.homeward.people.work.EraseRecord.Command;
import org.homeward.people.work.EraseRecord.Done;
import org.homeward.people.work.EraseRecord.Outcome;
import org.homeward.people.work.EraseRecord.Refused;
import org.homeward.people.work.FindPersons;
import org.homeward.people.work.Labels;
import org.homeward.people.work.Searcher;
import org.homeward.people.work.Searcher.Sight;
import org.homeward.people.work.ShowPerson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ErasureTest {
    private static final Optional<Reason> ASKED_FOR = Optional.of(Reason.PERSON_ASKED);

    private static PeopleWorld world;
    private static EraseRecord eraseRecord;
    private static FindPersons findPersons;

    @BeforeAll
    static void open() {
        world = new PeopleWorld();
        eraseRecord =
                new EraseRecord(
                        world.vault,
                        new SqlErasures(world.database.client("people")),
                        world.names,
                        world.journal);
        findPersons =
                new FindPersons(
                        world.vault,
                        world.names,
                        world.indexing(world.names),
                        new Labels(world.vault, world.rights));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void oneAsksAndAnotherConfirms() {
        var lan = victim("1", "Lan Erased", "511000111222");

        assertThat(erase(officer(1, "alpha"), lan, Optional.empty())).isEqualTo(Refused.NOT_ASKED);
        assertThat(erase(officer(1, "alpha"), lan, ASKED_FOR)).isEqualTo(Done.ASKED);
        assertThat(erase(officer(2, "alpha"), lan, ASKED_FOR)).isEqualTo(Refused.ALREADY_ASKED);
        assertThat(erase(officer(1, "alpha"), lan, Optional.empty()))
                .isEqualTo(Refused.SAME_PERSON);
        assertThat(name(lan)).contains("Lan Erased");
        assertThat(erase(officer(2, "alpha"), lan, Optional.empty())).isEqualTo(Done.ERASED);
        assertThat(name(lan)).isEmpty();
        assertThat(erase(officer(2, "alpha"), lan, Optional.empty()))
                .isEqualTo(Refused.ALREADY_ERASED);
    }

    @Test
    void nobodyErasesForAnotherAgencyOrByAnotherRight() {
        var mai = victim("2", "Mai Stays", "511000111333");

        assertThat(erase(officer(1, "beta"), mai, ASKED_FOR)).isEqualTo(Refused.UNKNOWN_RECORD);
        var reviewer =
                world.rights.require(
                        world.actor("reviewer", "alpha"), EraseRecord.RIGHT, "linkage");
        var reader = world.grant("national", "alpha", DataClass.I, Action.READ);
        for (var grant : List.of(reviewer, reader)) {
            assertThatThrownBy(() -> erase(grant, mai, ASKED_FOR)).isInstanceOf(NotAllowed.class);
        }
        assertThat(name(mai)).contains("Mai Stays");
    }

    @Test
    void theSearchForgetsAtOnceAndAfterARestart() {
        var binh = victim("3", "Binhname Forgotten", "511000111444");
        assertThat(found("binhname")).isOne();
        assertThat(found("511000111444")).isOne();

        eraseBy(binh);

        assertThat(found("binhname")).isZero();
        assertThat(found("511000111444")).isZero();
        assertThat(world.freshIndex().withName("Binhname Forgotten")).isZero();
    }

    @Test
    void thePageSaysThatItWasErasedAndNothingElse() {
        var chi = victim("4", "Chi Page", "511000111555");

        eraseBy(chi);

        var page =
                new ShowPerson(world.vault, world.links, new Labels(world.vault, world.rights))
                        .handle(searcher(), Side.PROTECTION, chi.onSide());
        assertThat(page.orElseThrow().asked().label()).isInstanceOf(Labels.Erased.class);
        var record = recordOf(chi);
        var named = officer(1, "alpha").opening(() -> world.named().of(List.of(record))).getFirst();
        assertThat(named.name()).as("the bytes stay").isNotNull();
    }

    @Test
    void aFileBringsNobodyBack() {
        var dung = victim("5", "Dung Once", "511000111666");
        var withHome =
                Written.by("alpha", "5", "Dung Again").number("511000111666").address("Street 5");
        eraseBy(dung);

        var again = world.receive(Side.PROTECTION, withHome);

        assertThat(again).isEqualTo(dung);
        assertThat(name(dung)).isEmpty();
        assertThat(found("dung again")).isZero();
    }

    @Test
    void whoWasCountedOnceIsStillCountedOnce() {
        var one = victim("6", "Em Once", "511000111777");
        var other = victim("7", "Em Once", "511000111777");
        assertThat(world.areOne(one, other)).isTrue();
        int said = world.facts.saidSoFar();

        eraseBy(one);

        assertThat(world.areOne(one, other)).isTrue();
        assertThat(world.facts.saidSoFar()).isEqualTo(said);
        assertThat(name(other)).contains("Em Once");
    }

    @Test
    void whatACrashLeftIsErasedAtTheNextStart() {
        var giang = victim("8", "Giang Crash", "511000111888");
        var erasures = new SqlErasures(world.database.client("people"));
        var erasure =
                new Erasure(
                        recordOf(giang),
                        Erasure.State.ERASED,
                        Reason.ORDERED,
                        new UserId(new UUID(0, 9)));
        world.act(
                recording -> {
                    officer(1, "alpha").run(() -> erasures.write(recording, erasure));
                    return giang;
                });
        assertThat(name(giang)).isPresent();

        eraseRecord.again();

        assertThat(name(giang)).isEmpty();
    }

    private static PersonReferences victim(String number, String name, String identity) {
        return world.receive(
                Side.PROTECTION,
                Written.by("alpha", number, name).born("1999-01-31").number(identity));
    }

    private static Grant officer(long user, String agency) {
        var actor =
                new Actor(
                        new UserId(new UUID(7, user)),
                        new AgencyId(agency),
                        Set.of("privacy-officer"));
        return world.rights.require(actor, EraseRecord.RIGHT, EraseRecord.PURPOSE);
    }

    private static Outcome erase(Grant grant, PersonReferences who, Optional<Reason> reason) {
        return eraseRecord.handle(grant, new Command(who.onSide(), reason, new AgencyId("alpha")));
    }

    private static void eraseBy(PersonReferences who) {
        erase(officer(1, "alpha"), who, ASKED_FOR);
        assertThat(erase(officer(2, "alpha"), who, Optional.empty())).isEqualTo(Done.ERASED);
    }

    private static Optional<String> name(PersonReferences who) {
        return world.persons
                .identity(world.readsIdentity(), Side.PROTECTION, who.onSide())
                .map(Identity::name);
    }

    private static UUID recordOf(PersonReferences who) {
        return officer(1, "alpha")
                .opening(
                        () ->
                                world.vault
                                        .records()
                                        .byReference(Side.PROTECTION, List.of(who.onSide()))
                                        .getFirst()
                                        .record());
    }

    private static int found(String typed) {
        return findPersons.handle(searcher(), typed, 10).all();
    }

    private static Searcher searcher() {
        var sights = new EnumMap<Side, Sight>(Side.class);
        sights.put(
                Side.PROTECTION,
                new Sight(
                        world.grant("national", "alpha", DataClass.P, Action.READ),
                        world.readsIdentity()));
        return Searcher.of(sights, world.vault.clock().instant());
    }
}
