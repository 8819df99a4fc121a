package org.homeward.figures.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.homeward.access.Actor;
import org.homeward.base.UserId;
import org.homeward.database.ModuleSchema;
import org.homeward.figures.FigureWorld;
import org.homeward.figures.MemoryJournal;
import org.homeward.figures.model.DecidedMeanwhile;
import org.homeward.figures.model.Evaluation.Identity;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureQuestion.Division;
import org.homeward.figures.model.FigureQuestion.Knowledge;
import org.homeward.figures.model.KeptDefinition;
import org.homeward.figures.model.Proposal;
import org.homeward.figures.model.Proposals.Decision;
import org.homeward.figures.model.Publication;
import org.homeward.figures.work.KeepDefinitions;
import org.homeward.journal.ActId;
import org.homeward.journal.Occasion;
import org.homeward.journal.Recording;
import org.homeward.packs.CountryPack;
import org.homeward.testkit.postgres.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class SqlPublicationsTest {
    private static TestDatabase database;
    private static SqlPublications publications;

    private final MemoryJournal journal = new MemoryJournal(java.time.ZoneOffset.UTC);

    @BeforeAll
    static void open() {
        database = TestDatabase.with(ModuleSchema.of("figures"));
        publications = new SqlPublications(database.client("figures"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static FigureQuestion question(long position) {
        return new FigureQuestion(
                "victims-identified",
                "2022-H1",
                List.of("sex", "age_group"),
                new TreeMap<>(java.util.Map.of("form", "SEX", "border", "NL")),
                new Knowledge("", Long.toString(position)),
                new Division("five", "month"));
    }

    private Publication published(UUID id, long position) {
        var question = question(position);
        var added = new AtomicReference<Publication>();
        var occasion =
                new Occasion(
                        "figure-published",
                        new UserId(new UUID(0, 1)),
                        FigureWorld.AGENCY,
                        "statements",
                        Optional.of(id));
        journal.act(
                occasion,
                recording -> {
                    added.set(
                            new Publication(
                                    id,
                                    question,
                                    17,
                                    new Identity("aa", "bb", "engine"),
                                    recording.act()));
                    database.transactions()
                            .inTransaction(
                                    () -> {
                                        publications.add(recording, added.get());
                                        return true;
                                    });
                    return true;
                });
        return added.get();
    }

    @Test
    void whatWasPublishedComesBackAsItWas() {
        var one = published(new UUID(1, 1), 5);
        var other = published(new UUID(1, 2), 6);

        assertThat(publications.find(one.id())).contains(one);
        assertThat(publications.find(new UUID(1, 3))).isEmpty();
        assertThat(publications.newest(10)).startsWith(other, one);
    }

    @Test
    void publishedFiguresArePagedInTheOrderOfTheirRelease() {
        var one = published(new UUID(3, 1), 9);
        var two = published(new UUID(3, 2), 2);
        var three = published(new UUID(3, 3), 5);

        var newest = publications.page(OptionalLong.empty(), 2);
        var older = publications.page(newest.older(), 2);

        assertThat(newest.publications()).containsExactly(three, two);
        assertThat(newest.newer()).isEmpty();
        assertThat(older.publications()).startsWith(one);
        assertThat(publications.page(older.newer(), 2)).isEqualTo(newest);
        assertThat(publications.newest(100)).hasSize(publications.count());
    }

    @Test
    void aDefinitionIsKeptWithItsExactTextAndNoOther() {
        var definitions = new SqlDefinitions(database.client("figures"));
        var pack = CountryPack.load(Path.of("../../packs"), "vn");
        var keep = new KeepDefinitions(journal, definitions);
        var actor = new Actor(new UserId(new UUID(0, 1)), FigureWorld.AGENCY, Set.of());
        var some = pack.figureDefinitions();

        int added = keep.handle(actor, some);
        int again = keep.handle(actor, some);

        assertThat(List.of(added, again)).containsExactly(some.size(), 0);
        for (var definition : some) {
            var kept = definitions.find(definition.hash()).orElseThrow();
            assertThat(kept).isEqualTo(KeptDefinition.of(definition, kept.act()));
        }
        assertThat(definitions.versions(List.of(some.getFirst().hash(), "none")))
                .containsOnlyKeys(some.getFirst().hash());
        var client = database.client("figures");
        assertThatThrownBy(
                        () ->
                                client.sql(
                                                """
                                                insert into figures.definition
                                                select repeat('0', 64), act, figure, version, hashed
                                                  from figures.definition limit 1
                                                """)
                                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> client.sql("update figures.definition set version = 9").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aPublishedNumberCannotBeChanged() {
        var one = published(new UUID(1, 7), 1);
        var client = database.client("figures");

        assertThatThrownBy(() -> client.sql("update figures.publication set value = 1").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> published(one.id(), 2)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aProposalIsDecidedOnceWhoeverComesFirst() {
        var proposals = new SqlProposals(database.client("figures"));
        var proposal =
                new Proposal(
                        new UUID(2, 2),
                        question(9),
                        17,
                        new Identity("aa", "bb", "engine"),
                        new UserId(new UUID(0, 7)),
                        new ActId(new UUID(0, 9)));
        act(recording -> proposals.add(recording, proposal));
        var kept = proposals.find(proposal.id());
        var waiting = proposals.waiting();

        act(recording -> proposals.decide(recording, proposal.id(), Decision.RELEASED));

        assertThat(kept.map(Proposal::question)).contains(question(9));
        assertThat(waiting).extracting(Proposal::id).containsExactly(proposal.id());
        assertThat(proposals.waiting()).isEmpty();
        assertThatThrownBy(
                        () ->
                                act(
                                        recording ->
                                                proposals.decide(
                                                        recording,
                                                        proposal.id(),
                                                        Decision.SET_ASIDE)))
                .isInstanceOf(DecidedMeanwhile.class);
    }

    private void act(Consumer<Recording> work) {
        var occasion =
                new Occasion(
                        "figure-proposed",
                        new UserId(new UUID(0, 1)),
                        FigureWorld.AGENCY,
                        "publication",
                        Optional.empty());
        journal.act(
                occasion,
                recording ->
                        database.transactions()
                                .inTransaction(
                                        () -> {
                                            work.accept(recording);
                                            return true;
                                        }));
    }
}
