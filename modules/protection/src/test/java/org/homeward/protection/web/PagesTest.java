package org.homeward.protection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.homeward.access.NotAllowed;
import org.homeward.access.web.FilesByNumber;
import org.homeward.access.web.TestVisitors;
import org.homeward.access.web.Visitor;
import org.homeward.base.AgencyId;
import org.homeward.packs.CountryPack;
import org.homeward.protection.ProtectionWorld;
import org.homeward.protection.model.VictimFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final String HEAD =
            "record_number,name,sex,birth_date,form,place,received_on,identified_on,withdrawn";
    private static final String LENA =
            "M-1,Lena Marker,F,17/05/2548,SEX,Vesmark,01/02/2564,02/2564,";

    private static ProtectionWorld world;
    private static TestVisitors visitors;
    private static Phrases phrases;
    private static VictimsPage list;
    private static VictimPage page;
    private static VictimFile lena;

    @BeforeAll
    static void open() {
        world = new ProtectionWorld();
        var pack = CountryPack.load(Path.of("../../packs"), "farland");
        phrases = new Phrases(pack);
        visitors = new TestVisitors(pack, world.rights);
        list = new VictimsPage(world.victims, pack, phrases);
        page = new VictimPage(world.victims, world.persons, world.journal, phrases);
        world.publish(HEAD, LENA, "M-2,Ivo Brandt,M,,LAB,Midholt,,03/02/2564,");
        world.publish(HEAD, LENA.replace("SEX", "LAB").replace(",02/2564,", ",,"));
        lena = world.file("M-1").orElseThrow();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void theListShowsNumbersAndEventsButNoName() {
        var html = Templates.render(list.list(supervisor("medik"), "", "", "", 1));

        assertThat(html)
                .contains("M-1", "M-2", "2 files", "Received", "/victims/" + lena.record())
                .doesNotContain("Lena", "Marker");
    }

    @Test
    void whatIsStillToBeDoneIsAListAndItsLengthStandsOnTheDesk() {
        var toIdentify =
                Templates.render(list.list(supervisor("medik"), "received", "identified", "", 1));
        var toSupport =
                Templates.render(list.list(supervisor("medik"), "identified", "supported", "", 1));

        assertThat(toIdentify).contains("M-1", "1 file", "not yet: ").doesNotContain("M-2");
        assertThat(toSupport).contains("M-2", "1 file").doesNotContain("M-1");
        assertThat(list.tiles(supervisor("medik")))
                .extracting(tile -> tile.number() + " " + tile.href())
                .containsExactly(
                        "2 /victims",
                        "1 /victims?event=received&without=identified",
                        "1 /victims?event=identified&without=supported");
        assertThat(list.tiles(visitors.signedIn("statistician", new AgencyId("medik")))).isEmpty();
    }

    @Test
    void theListIsFilteredAndEachFilterCanBeTakenOff() {
        var html = Templates.render(list.list(supervisor("medik"), "identified", "", "LAB", 9));

        assertThat(html)
                .contains("M-2", "1 file", "href=\"/victims?form=LAB\"")
                .doesNotContain("M-1");
    }

    @Test
    void theFileShowsEventsAgesAndWhatChanged() {
        var html = Templates.render(page.show(supervisor("medik"), lena.record()));

        assertThat(html)
                .contains(
                        "Record M-1",
                        "15 years old",
                        "File corrected",
                        "Form of exploitation changed from",
                        "Identified as a victim was taken out",
                        "/people/protection/" + lena.person())
                .doesNotContain("Lena", "Marker", lena.record() + "?");
    }

    @Test
    void aPersonLeadsToTheFile() {
        var sent = page.ofPerson(supervisor("medik"), lena.person());

        assertThat(sent.getViewName()).isEqualTo("redirect:/victims/" + lena.record());
    }

    @Test
    void anotherAgencyFindsNothing() {
        var other = supervisor("kustos");

        assertThat(Templates.render(list.list(other, "", "", "", 1))).contains("No file");
        assertThatThrownBy(() -> page.show(other, lena.record())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> page.ofPerson(other, lena.person()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoOnlyImportsOrInvestigatesSeesNoFile() {
        for (var role : new String[] {"importing-officer", "investigation-supervisor"}) {
            var visitor = visitors.signedIn(role, ProtectionWorld.MEDIK);

            assertThatThrownBy(() -> page.show(visitor, lena.record()))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void aNumberFindsTheFileThatHasItNowWithinReach() {
        var files = new FilesOfVictims(world.victims, phrases);

        assertThat(files.withNumber(supervisor("medik"), "M-1", 10))
                .extracting(FilesByNumber.Found::address)
                .containsExactly("/victims/" + lena.record());
        assertThat(files.withNumber(supervisor("kustos"), "M-1", 10)).isEmpty();
        assertThat(
                        files.withNumber(
                                visitors.signedIn("importing-officer", ProtectionWorld.MEDIK),
                                "M-1",
                                10))
                .isEmpty();
    }

    private static Visitor supervisor(String agency) {
        return visitors.signedIn("case-supervisor", new AgencyId(agency));
    }
}
