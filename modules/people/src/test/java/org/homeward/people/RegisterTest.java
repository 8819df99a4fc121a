package org.homeward.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RegisterTest {
    private static PeopleWorld world;

    @BeforeAll
    static void open() {
        world = new PeopleWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void theSameRowTwiceKeepsItsReferencesAndLeavesNoAct() {
        var person = Written.by("alpha", "same", "Ana Same").born("1990-02-03");
        var first = world.receive(Side.PROTECTION, person);
        var acts = world.journal.latest();

        var second = world.receive(Side.PROTECTION, person);

        assertThat(second).isEqualTo(first);
        assertThat(world.journal.latest()).isEqualTo(acts);
    }

    @Test
    void answersInTheOrderGivenAndTheLaterRowOfOneNumberCounts() {
        var answers =
                world.victims(
                        Written.by("alpha", "order-1", "First Order"),
                        Written.by("alpha", "order-2", "Second Order"),
                        Written.by("alpha", "order-1", "First Order Again"));

        assertThat(answers.get(0)).isEqualTo(answers.get(2)).isNotEqualTo(answers.get(1));
        assertThat(nameOf(answers.getFirst())).isEqualTo("First Order Again");
    }

    @Test
    void aChangedRowIsARevisionOfTheSameRecord() {
        var first = world.receive(Side.PROTECTION, Written.by("alpha", "changed", "Old Name"));

        var second =
                world.receive(
                        Side.PROTECTION,
                        Written.by("alpha", "changed", "New Name").phone("0912 345 678"));

        assertThat(second).isEqualTo(first);
        assertThat(nameOf(first)).isEqualTo("New Name");
        assertThat(revisionsOf(first)).isEqualTo(2);
    }

    @Test
    void aWithdrawnRecordHasNoIdentityUntilItIsSentAgain() {
        var person = Written.by("alpha", "ended", "Ana Ended").born("1991-05-06");
        var twin = Written.by("beta", "ended", "Ana Ended").born("1991-05-06");
        var one = world.receive(Side.PROTECTION, person);
        var other = world.receive(Side.PROTECTION, twin);
        assertThat(world.areOne(one, other)).isTrue();

        world.withdraw(Side.PROTECTION, one);

        assertThat(identity(one)).isEmpty();
        assertThat(world.areOne(one, other)).isFalse();
        assertThat(samePerson(other)).isEmpty();

        assertThat(world.receive(Side.PROTECTION, person)).isEqualTo(one);
        assertThat(nameOf(one)).isEqualTo("Ana Ended");
        assertThat(world.areOne(one, other)).isTrue();
    }

    @Test
    void aRecordIsBroughtBackToWhatItSaidBefore() {
        var before = Written.by("alpha", "back", "Before Back").address("1 First Street");
        var person = world.receive(Side.PROTECTION, before);
        var first = world.journal.upTo(world.journal.latest(), 1).getFirst().act();
        world.receive(Side.PROTECTION, Written.by("alpha", "back", "After Back"));

        var restored =
                world.act(
                        recording ->
                                world.persons.restore(
                                        recording,
                                        Side.PROTECTION,
                                        List.of(
                                                new Persons.Earlier(
                                                        person.onSide(), Set.of(first)))));

        assertThat(restored).containsExactly(person);
        assertThat(nameOf(person)).isEqualTo("Before Back");
        assertThat(revisionsOf(person)).isEqualTo(3);
        assertThat(world.names.search("before back", (_, _) -> true, 5).all()).isEqualTo(1);
    }

    @Test
    void oneNumberOfTwoAgenciesOrOfTwoSidesIsNotOneRow() {
        var alpha = world.receive(Side.PROTECTION, Written.by("alpha", "shared", "Ana One"));
        var beta = world.receive(Side.PROTECTION, Written.by("beta", "shared", "Ana Two"));
        var justice = world.receive(Side.JUSTICE, Written.by("alpha", "shared", "Ana Three"));

        assertThat(List.of(alpha, beta, justice)).doesNotHaveDuplicates();
    }

    @Test
    void theAddressNeedsAGrantOfItsOwn() {
        var person =
                world.receive(
                        Side.PROTECTION,
                        Written.by("alpha", "address", "Ana Home").address("7 Quiet Lane"));
        var location = world.grant("national", "alpha", DataClass.L, Action.READ);

        assertThat(identity(person).orElseThrow().homeAddress()).isEmpty();
        assertThat(world.persons.homeAddress(location, Side.PROTECTION, person.onSide()))
                .contains("7 Quiet Lane");
        assertThatThrownBy(
                        () ->
                                world.persons.homeAddress(
                                        world.readsIdentity(), Side.PROTECTION, person.onSide()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anotherAgencyFindsNothingBehindAReference() {
        var person = world.receive(Side.PROTECTION, Written.by("alpha", "theirs", "Ana Theirs"));
        var stranger = world.grant("protector", "beta", DataClass.I, Action.READ);
        var masked = world.grant("masked", "alpha", DataClass.I, Action.MASKED);

        assertThat(world.persons.identity(stranger, Side.PROTECTION, person.onSide())).isEmpty();
        assertThat(world.persons.samePerson(stranger, Side.PROTECTION, person.onSide())).isEmpty();
        assertThatThrownBy(() -> world.persons.identity(masked, Side.PROTECTION, person.onSide()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aReferenceOfOneSideSaysNothingOnTheOther() {
        var person = world.receive(Side.PROTECTION, Written.by("alpha", "walled", "Ana Walled"));

        assertThat(world.persons.identity(world.readsIdentity(), Side.JUSTICE, person.onSide()))
                .isEmpty();
    }

    @Test
    void hintsAtThosePersonsOfAFileAloneWhoAreProbablyTheSame() {
        world.receive(Side.PROTECTION, Written.by("alpha", "hint", "Ana Hint").born("1993-03-04"));
        var asked =
                List.of(
                        Written.by("beta", "other", "Somebody Else").born("1993-03-04").received(),
                        Written.by("beta", "hint", "ANA HINT").born("1993-03-04").received(),
                        Written.by("beta", "again", "Hint Ana").born("1993-03-04").received());

        assertThat(world.persons.alike(Side.PROTECTION, asked))
                .containsExactly(
                        List.of(),
                        List.of(),
                        List.of(
                                new Persons.DuplicateHint(
                                        1, "people.match.same_name_and_birth_date")));
        assertThat(world.persons.alike(Side.PROTECTION, asked.subList(0, 2)))
                .allMatch(List::isEmpty);
    }

    @Test
    void anActThatFailsLeavesNoRecordAndNothingInTheIndex() {
        int before = world.names.size();
        var person = List.of(Written.by("alpha", "failed", "Ana Failed").received());

        assertThatThrownBy(
                        () ->
                                world.act(
                                        recording -> {
                                            world.persons.receive(
                                                    recording, Side.PROTECTION, person);
                                            throw new IllegalStateException("on purpose");
                                        }))
                .hasMessage("on purpose");

        assertThat(world.names.size()).isEqualTo(before);
        assertThat(world.names.search("ana failed", (_, _) -> true, 5).all()).isZero();
    }

    private static Optional<Identity> identity(PersonReferences person) {
        return world.persons.identity(world.readsIdentity(), Side.PROTECTION, person.onSide());
    }

    private static String nameOf(PersonReferences person) {
        return identity(person).orElseThrow().name();
    }

    private static List<UUID> samePerson(PersonReferences person) {
        return world.persons.samePerson(world.readsIdentity(), Side.PROTECTION, person.onSide());
    }

    private static int revisionsOf(PersonReferences person) {
        return world.database
                .owner()
                .sql(
                        """
                        select count(*)
                          from people.revision v
                          join people.record r on r.record = v.record
                         where r.on_side = ?
                        """)
                .param(person.onSide())
                .query(Integer.class)
                .single();
    }
}
