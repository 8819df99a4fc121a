package org.homeward.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.homeward.access.Matrix;
import org.homeward.access.MatrixRights;
import org.homeward.access.NotAllowed;
import org.homeward.access.store.MatrixFile;
import org.homeward.access.web.FilesByNumber.Found;
import org.homeward.access.web.TestVisitors;
import org.homeward.access.web.Visitor;
import org.homeward.base.AgencyId;
import org.homeward.journal.Look;
import org.homeward.journal.Position;
import org.homeward.packs.CountryPack;
import org.homeward.people.PeopleWorld;
import org.homeward.people.PersonReferences;
import org.homeward.people.Side;
import org.homeward.people.Written;
import org.homeward.people.work.ComparePair;
import org.homeward.people.work.DecideOnPair;
import org.homeward.people.work.DecideOnPair.Decision;
import org.homeward.people.work.FindPersons;
import org.homeward.people.work.Labels;
import org.homeward.people.work.ReviewLinks;
import org.homeward.people.work.ShowPerson;
import org.homeward.people.work.WhoOpened;
import org.homeward.testkit.postgres.TickingClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final TickingClock CLOCK = TickingClock.at("2026-11-22T00:00:00Z");
    private static final HttpSession SESSION = session("one");
    private static final String NAME = "Petra Marker";

    private static PeopleWorld world;
    private static TestVisitors visitors;
    private static String agency;
    private static String second;
    private static SearchPages searchPages;
    private static PersonPages personPages;
    private static OpenedPages openedPages;
    private static PairPages pairPages;
    private static ReviewPages reviewPages;
    private static PersonReferences one;
    private static PersonReferences other;

    @BeforeAll
    static void open() {
        world = new PeopleWorld();
        var pack = CountryPack.load(Path.of("../../packs"), "farland");
        Matrix matrix = MatrixFile.load();
        var rights = new MatrixRights(matrix, Clock.systemUTC());
        visitors = new TestVisitors(pack, rights);
        agency = pack.agencies().all().getFirst().id().value();
        second = pack.agencies().all().getLast().id().value();
        wire(pack, rights);
        one =
                world.receive(
                        Side.PROTECTION,
                        Written.by(agency, "1", NAME).born("1998-02-03").phone("0912345678"));
        other = world.receive(Side.PROTECTION, Written.by(second, "1", NAME).born("1998-02-03"));
    }

    private static void wire(CountryPack pack, MatrixRights rights) {
        var labels = new Labels(world.vault, world.rights);
        var phrases = new Phrases(pack, CLOCK);
        var sights = new Sights(Clock.systemUTC());
        var indexing = world.indexing(world.names);
        searchPages =
                new SearchPages(
                        new FindPersons(world.vault, world.names, indexing, labels),
                        List.of(PagesTest::oneFile),
                        new Searches(new SecureRandom(), CLOCK),
                        sights,
                        phrases);
        personPages =
                new PersonPages(
                        new ShowPerson(world.vault, world.links, labels),
                        world.journal,
                        sights,
                        phrases,
                        new Addresses("/victims/of/{person}", ""));
        openedPages =
                new OpenedPages(
                        new WhoOpened(world.vault, world.reads),
                        _ -> "A colleague",
                        sights,
                        phrases);
        var decideOnPair = new DecideOnPair(world.vault, world.links, world.facts, world.journal);
        pairPages =
                new PairPages(
                        new ComparePair(world.vault, world.links, labels),
                        decideOnPair,
                        sights,
                        phrases);
        reviewPages =
                new ReviewPages(
                        new ReviewLinks(world.vault, world.shelves, world.named(), labels),
                        phrases);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void aSearchIsPostedAndItsAddressSaysNothing() {
        var visitor = reviewer();

        var sent = searchPages.search(visitor, SESSION, " petra marker ").getViewName();
        var token = sent.substring(sent.lastIndexOf('/') + 1);
        var shown = Templates.render(searchPages.show(visitor, SESSION, token));
        var stolen = searchPages.show(visitor, session("two"), token).getViewName();

        assertThat(sent).startsWith("redirect:/people/search/").doesNotContain("petra");
        assertThat(shown)
                .contains("2 records found", "/people/protection/" + one.onSide())
                .contains("P\u2022\u2022 M\u2022\u2022")
                .doesNotContain(NAME);
        assertThat(stolen).isEqualTo("redirect:/people/search");
    }

    @Test
    void aNumberFindsTheFilesOfTheOtherRooms() {
        var visitor = reviewer();
        var sent = searchPages.search(visitor, SESSION, "F-12/2024").getViewName();
        var token = sent.substring(sent.lastIndexOf('/') + 1);

        var shown = Templates.render(searchPages.show(visitor, SESSION, token));

        assertThat(shown)
                .contains("1 record found", "Files with this number", "/a/file")
                .doesNotContain("No record that you may see fits");
    }

    /// Stands for a room that keeps one file.
    private static List<Found> oneFile(Visitor visitor, String typed, int limit) {
        return typed.equals("F-12/2024")
                ? List.of(new Found("Case", typed, "An agency", "/a/file"))
                : List.of();
    }

    @Test
    void aSearchIsForgottenAfterAWhile() {
        var clock = TickingClock.at("2026-11-22T00:00:00Z");
        var searches = new Searches(new SecureRandom(), clock);
        var token = searches.keep("one", "petra");
        assertThat(searches.find("one", token)).contains("petra");

        clock.advance(Duration.ofMinutes(16));

        assertThat(searches.find("one", token)).isEmpty();
    }

    @Test
    void aSupervisorOfAnAgencyFindsOnlyItsRecordsAndComesToTheFile() {
        var visitor = visitors.signedIn("case-supervisor", new AgencyId(agency));
        var sent = searchPages.search(visitor, SESSION, "petra").getViewName();
        var token = sent.substring(sent.lastIndexOf('/') + 1);

        var found = Templates.render(searchPages.show(visitor, SESSION, token));
        var person = Templates.render(personPages.show(visitor, "protection", one.onSide()));

        assertThat(found).contains("1 record found");
        assertThat(person)
                .contains("/victims/of/" + one.onSide())
                .contains("1 more record of this person lies beyond your rights.")
                .doesNotContain(NAME)
                .doesNotContain("/with/");
        assertThatThrownBy(() -> personPages.show(visitor, "protection", other.onSide()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void theAgencyThatAnswersForAPersonSeesWhoOpenedTheFileAndNobodyElseDoes() {
        var lan =
                world.receive(
                        Side.PROTECTION,
                        Written.by(agency, "21", "Lana Opened").born("1990-01-02"));
        var supervisor = visitors.signedIn("case-supervisor", new AgencyId(agency));
        assertThat(opened(supervisor, lan)).contains("Nobody has opened it yet.");

        var person = Templates.render(personPages.show(supervisor, "protection", lan.onSide()));
        personPages.show(
                visitors.signedIn("linkage-reviewer", new AgencyId(second)),
                "protection",
                lan.onSide());

        assertThat(person).contains("/people/protection/" + lan.onSide() + "/opened");
        assertThat(opened(supervisor, lan))
                .contains("A colleague", "Casework", "Name and numbers, masked")
                .contains("(another agency)", "Which records are one person")
                .doesNotContain("Lana");
        for (var stranger :
                List.of(
                        visitors.signedIn("case-supervisor", new AgencyId(second)),
                        visitors.signedIn("linkage-reviewer", new AgencyId(agency)),
                        visitors.signedIn("statistician", new AgencyId(agency)))) {
            assertThatThrownBy(() -> openedPages.show(stranger, "protection", lan.onSide(), 0))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    private static String opened(Visitor visitor, PersonReferences person) {
        return Templates.render(openedPages.show(visitor, "protection", person.onSide(), 0));
    }

    @Test
    void aSearchIsJournalledWithItsHitsAndWithoutItsWords() {
        var before = world.reads.latest();

        var sent = searchPages.search(reviewer(), SESSION, "petra marker").getViewName();
        searchPages.show(reviewer(), SESSION, sent.substring(sent.lastIndexOf('/') + 1));

        assertThat(world.reads.by(Optional.empty(), new Position(before.value() + 100), 100))
                .filteredOn(entry -> entry.position().compareTo(before) > 0)
                .allSatisfy(
                        entry -> assertThat(entry.toString()).doesNotContainIgnoringCase("petra"))
                .extracting(entry -> entry.look().kind())
                .contains(Look.Kind.LOOKED_UP, Look.Kind.OPENED);
    }

    @Test
    void aPersonsPageShowsTheOtherRecordsWithTheReasonAndTheHistory() {
        var page = personPages.show(reviewer(), "protection", one.onSide());
        var html = Templates.render(page);

        assertThat(html)
                .contains("Same name and birth date")
                .contains("/people/protection/" + one.onSide() + "/with/" + other.onSide())
                .contains("Record received", "Linked with another record")
                .doesNotContain(NAME)
                .doesNotContain("/victims/of/");
        assertThat(page.getModel().get("shell").toString()).doesNotContain(NAME);
    }

    @Test
    void aReviewerSeesMaskedFieldsFirstAndAsksForTheComparedOnes() {
        var reviewer = reviewer();

        var masked =
                Templates.render(
                        pairPages.show(reviewer, "protection", one.onSide(), other.onSide(), ""));
        var open =
                Templates.render(
                        pairPages.compare(reviewer, "protection", one.onSide(), other.onSide()));

        assertThat(masked).contains("Show the compared fields").doesNotContain(NAME);
        assertThat(open).contains(NAME, "0912345678").doesNotContain("Show the compared fields");
    }

    @Test
    void twoRecordsThatNothingBringsTogetherStayMasked() {
        var reviewer = reviewer();
        var stranger =
                world.receive(
                        Side.PROTECTION, Written.by(second, "7", "Sela Apart").born("1971-05-06"));

        var shown =
                Templates.render(
                        pairPages.show(
                                reviewer, "protection", one.onSide(), stranger.onSide(), ""));
        var asked =
                Templates.render(
                        pairPages.compare(reviewer, "protection", one.onSide(), stranger.onSide()));

        assertThat(shown).doesNotContain("Show the compared fields");
        assertThat(asked).contains("stay masked").doesNotContain(NAME).doesNotContain("Sela");
    }

    @Test
    void aLinkTakenBackIsGoneFromTheListAndCanBeMadeAgain() {
        var reviewer = reviewer();
        var three =
                world.receive(Side.JUSTICE, Written.by(agency, "9", "Una Gain").born("1980-03-04"));
        var four =
                world.receive(Side.JUSTICE, Written.by(second, "9", "Una Gain").born("1980-03-04"));
        assertThat(Templates.render(reviewPages.list(reviewer, "justice", "", 1)))
                .contains("1 pair", "Same name and birth date");
        assertThat(Templates.render(reviewPages.list(reviewer, "justice", "", 9_999)))
                .as("instead of a page beyond the last one, the last one")
                .contains("1 pair", "Same name and birth date");

        var done =
                pairPages.decide(
                        reviewer, "justice", three.onSide(), four.onSide(), Decision.UNDO_LINK);

        assertThat(done.getViewName()).endsWith("?done=two");
        assertThat(world.areOne(three, four)).isFalse();
        assertThat(Templates.render(reviewPages.list(reviewer, "justice", "", 1)))
                .contains("No pairs");
        pairPages.decide(reviewer, "justice", three.onSide(), four.onSide(), Decision.LINK);
        assertThat(world.areOne(three, four)).isTrue();
    }

    @Test
    void whoMaySeeNobodyFindsNoPage() {
        for (var role :
                new String[] {"importing-officer", "statistician", "system-administrator"}) {
            var visitor = visitors.signedIn(role, new AgencyId(agency));

            assertThatThrownBy(() -> searchPages.ask(visitor)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> personPages.show(visitor, "protection", one.onSide()))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    private static Visitor reviewer() {
        return visitors.signedIn("linkage-reviewer", new AgencyId(agency));
    }

    private static HttpSession session(String id) {
        return (HttpSession)
                Proxy.newProxyInstance(
                        PagesTest.class.getClassLoader(),
                        new Class<?>[] {HttpSession.class},
                        (_, method, _) -> method.getName().equals("getId") ? id : null);
    }
}
