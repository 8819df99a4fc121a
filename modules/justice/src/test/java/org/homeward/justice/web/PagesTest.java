package org.homeward.justice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.justice.JusticeWorld.ADVOK;
import static org.homeward.justice.JusticeWorld.KUSTOS;

import java.nio.file.Path;
import org.homeward.access.NotAllowed;
import org.homeward.access.web.FilesByNumber;
import org.homeward.access.web.TestVisitors;
import org.homeward.access.web.Visitor;
import org.homeward.base.AgencyId;
import org.homeward.justice.JusticeWorld;
import org.homeward.justice.model.CaseFile;
import org.homeward.justice.model.SuspectFile;
import org.homeward.justice.work.DecideOnCases.Verdict;
import org.homeward.justice.work.ShowLinkedCases;
import org.homeward.packs.CountryPack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final String HEAD =
            "record_number,decision_number,offence,place,uncovered_on,tried_on";

    private static JusticeWorld world;
    private static TestVisitors visitors;
    private static Phrases phrases;
    private static CasesPage casesPage;
    private static CasePage casePage;
    private static CasePairPage pairPage;
    private static SuspectsPage suspectsPage;
    private static SuspectPage suspectPage;
    private static CaseFile own;
    private static CaseFile other;
    private static SuspectFile suspect;

    @BeforeAll
    static void open() {
        world = new JusticeWorld();
        var pack = CountryPack.load(Path.of("../../packs"), "farland");
        phrases = new Phrases(pack);
        visitors = new TestVisitors(pack, world.rights);
        var linked = new ShowLinkedCases(world.cases, world.links, world.rights);
        casesPage = new CasesPage(world.cases, pack, phrases);
        casePage = new CasePage(world.cases, world.suspects, linked, world.journal, phrases);
        pairPage = new CasePairPage(world.cases, linked, world.decideOnCases, phrases);
        suspectsPage = new SuspectsPage(world.suspects, phrases);
        suspectPage = new SuspectPage(world.suspects, world.cases, phrases);
        world.publish(KUSTOS, "cases", HEAD, "G-7,15/DC-2020,FC-12,Vesmark,03/2563,05/02/2564");
        world.publish(ADVOK, "cases", HEAD, "A-1,15/DC-2020,FC-12,Vesmark,03/2563,");
        world.publish(
                KUSTOS,
                "suspects",
                "record_number,case_record_number,name,sex,age,place,arrested_on",
                "S-1,G-7,Ivo Marker,M,34,Vesmark,02/2563");
        own = world.caseFile(KUSTOS, "G-7").orElseThrow();
        other = world.caseFile(ADVOK, "A-1").orElseThrow();
        suspect = world.suspects.ofCase(world.reads(KUSTOS), KUSTOS, "G-7").getFirst();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void theListsShowOwnFilesWithoutNames() {
        var cases = Templates.render(casesPage.list(supervisor(KUSTOS), "tried", "", "", 1));
        var suspects = Templates.render(suspectsPage.list(supervisor(KUSTOS), "", 1));

        assertThat(cases).contains("G-7", "1 file", "Trade in persons").doesNotContain("A-1");
        assertThat(suspects).contains("S-1", "Arrested").doesNotContain("Marker");
    }

    @Test
    void theCaseShowsItsStagesItsSuspectsAndWhoElseHasIt() {
        var html = Templates.render(casePage.show(supervisor(KUSTOS), own.record(), ""));

        assertThat(html)
                .contains(
                        "Record G-7",
                        "Proceedings initiated",
                        "date not known",
                        "/suspects/" + suspect.record(),
                        "Advocate General",
                        "Same decision number and place",
                        "/cases/" + own.record() + "/with/" + other.record())
                .doesNotContain("A-1", "Marker");
    }

    @Test
    void theSuspectLeadsToTheCaseAndToThePerson() {
        var html = Templates.render(suspectPage.show(supervisor(KUSTOS), suspect.record()));

        assertThat(html)
                .contains(
                        "34 years old, as stated",
                        "/cases/" + own.record(),
                        "/people/justice/" + suspect.person())
                .doesNotContain("Marker");
        assertThat(suspectPage.ofPerson(supervisor(KUSTOS), suspect.person()).getViewName())
                .isEqualTo("redirect:/suspects/" + suspect.record());
    }

    @Test
    void aLinkIsUndoneAndDoneAgainOnItsPage() {
        var visitor = supervisor(KUSTOS);
        var before = Templates.render(pairPage.show(visitor, own.record(), other.record()));

        var sent =
                pairPage.decide(visitor, own.record(), other.record(), Verdict.TWO_CASES)
                        .getViewName();
        var after = Templates.render(pairPage.show(visitor, own.record(), other.record()));
        pairPage.decide(visitor, own.record(), other.record(), Verdict.ONE_CASE);

        assertThat(before).contains("These are two cases", "name=\"_csrf\"");
        assertThat(sent).isEqualTo("redirect:/cases/" + own.record() + "?done=two_cases");
        assertThat(after).contains("These are one case", "Decided by a person");
    }

    @Test
    void anotherAgencyAndTheOtherSideFindNothing() {
        var protection = visitors.signedIn("case-supervisor", KUSTOS);

        assertThatThrownBy(() -> casePage.show(supervisor(ADVOK), own.record(), ""))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> casePage.show(protection, own.record(), ""))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> suspectPage.show(supervisor(ADVOK), suspect.record()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aNumberFindsTheFilesThatCarryItWithinReach() {
        var files = new FilesOfJustice(world.cases, world.suspects, phrases);
        var kustos = supervisor(KUSTOS);

        assertThat(files.withNumber(kustos, "g-007", 10))
                .extracting(FilesByNumber.Found::address)
                .containsExactly("/cases/" + own.record());
        assertThat(files.withNumber(kustos, "decision 15/DC-2020", 10))
                .extracting(FilesByNumber.Found::number)
                .containsExactly("G-7");
        assertThat(files.withNumber(kustos, "S-1", 10))
                .extracting(FilesByNumber.Found::address)
                .containsExactly("/suspects/" + suspect.record());
        assertThat(files.withNumber(kustos, "A-1", 10)).isEmpty();
        assertThat(files.withNumber(kustos, "", 10)).isEmpty();
        assertThat(files.withNumber(visitors.signedIn("case-supervisor", KUSTOS), "G-7", 10))
                .isEmpty();
    }

    private static Visitor supervisor(AgencyId agency) {
        return visitors.signedIn("investigation-supervisor", agency);
    }
}
