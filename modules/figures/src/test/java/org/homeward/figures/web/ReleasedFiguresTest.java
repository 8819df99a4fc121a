package org.homeward.figures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.homeward.access.NotAllowed;
import org.homeward.base.UserId;
import org.homeward.figures.FigureWorld;
import org.homeward.figures.model.Evaluation.Identity;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.Publication;
import org.homeward.figures.web.SheetFiles.Format;
import org.homeward.figures.work.KeepDefinitions;
import org.homeward.journal.Occasion;
import org.homeward.packs.FigureDefinition;
import org.homeward.packs.Words;
import org.homeward.webkit.Download;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.ModelAndView;

/// What was released: its list, its page and the definition that it was counted by.
class ReleasedFiguresTest {
    private static final UUID ID = new UUID(9, 9);

    private FigureWorld world;
    private Pages pages;

    @BeforeEach
    void open() {
        world = new FigureWorld();
        pages = new Pages(world);
        world.say("2019-07-10", FigureWorld.identified(1, "2019-02-03", "FA-1", "F", 16));
        new KeepDefinitions(world.journal, pages.definitions)
                .handle(world.actor("system-administrator"), world.pack.figureDefinitions());
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void release(String query) {
        world.journal.on("2019-08-01");
        pages.proposed.propose(
                pages.statistician(Words.BASE), "victims-identified", ID, Pages.query(query));
        world.journal.on("2019-08-05");
        pages.proposed.release(pages.second("statistician", Words.BASE), ID);
    }

    private FigureDefinition definition() {
        return world.pack.figureDefinition("victims-identified").orElseThrow();
    }

    private String page(String role) {
        return tight(pages.publication.show(pages.visitor(role, Words.BASE), ID));
    }

    private String list(String role, long upTo) {
        return tight(pages.released.list(pages.visitor(role, Words.BASE), upTo));
    }

    private static String tight(ModelAndView page) {
        return Templates.render(page).replaceAll("\\s+", " ").replace("> ", ">").replace(" <", "<");
    }

    @Test
    void itsPageSaysWhichTwoRolesOfWhichAgencyStandForItAndNobodysName() {
        release("period=2019-H1&sex=F");

        assertThat(page("statistician"))
                .contains("Proposed by", "Released by a second person")
                .contains("Committee statistician")
                .contains(world.pack.agencies().name(FigureWorld.AGENCY, Words.BASE))
                .contains("1 August 2019 (position 3 of the journal)")
                .contains("5 August 2019 (position 4 of the journal)")
                .contains("Only Sex: Female.")
                .contains("href=\"/definitions/" + definition().hash() + "\"")
                .doesNotContain("User 7", "User 8");
    }

    @Test
    void theSpokespersonReadsWhatWasReleasedAndNothingThatWasCounted() {
        release("period=2019-H1");

        assertThat(list("spokesperson", 0))
                .contains("Victims identified", "first half of 2019", "Version 1", "position 2")
                .contains("/published/" + ID, "/released/file.csv");
        assertThat(page("spokesperson"))
                .contains(">1<", "Released by a second person")
                .doesNotContain("/figures/", "As known now", "Counted again");
        assertThat(pages.work.tiles(pages.visitor("spokesperson", Words.BASE)))
                .singleElement()
                .satisfies(
                        tile -> {
                            assertThat(tile.number()).isEqualTo("1");
                            assertThat(tile.href()).isEqualTo("/released");
                        });
    }

    @Test
    void whoMayNotReadWhatWasReleasedHasNoneOfItsPages() {
        release("period=2019-H1");
        var visitor = pages.visitor("system-administrator", Words.BASE);
        var hash = definition().hash();

        assertThatThrownBy(() -> pages.released.list(visitor, 0)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> pages.publication.show(visitor, ID))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> pages.definition.show(visitor, hash))
                .isInstanceOf(NotAllowed.class);
        assertThat(pages.work.tiles(visitor)).isEmpty();
    }

    @Test
    void theListIsPagedFromTheNewestOn() {
        for (int number = 1; number <= 65; number++) {
            publish(number);
        }

        var newest = list("spokesperson", 0);
        var middle = list("spokesperson", 35);
        var oldest = list("spokesperson", 5);

        assertThat(newest).contains(">65<", ">36<", "upto=35").doesNotContain(">35<", "Newer");
        assertThat(middle).contains(">35<", ">6<", "upto=5", "upto=65", "Newer", "Older");
        assertThat(oldest).contains(">5<", ">1<", "upto=35").doesNotContain("Older", ">6<");
    }

    private void publish(int number) {
        world.journal.on("2019-08-01");
        var occasion =
                new Occasion(
                        "figure-published",
                        new UserId(new UUID(0, 8)),
                        FigureWorld.AGENCY,
                        "publication",
                        Optional.empty());
        var question =
                FigureQuestion.of("victims-identified", "2019-H1")
                        .known(new FigureQuestion.Knowledge("", "1"));
        world.journal.act(
                occasion,
                recording -> {
                    var publication =
                            new Publication(
                                    new UUID(5, number),
                                    question,
                                    number,
                                    new Identity(definition().hash(), "bb", "engine"),
                                    recording.act());
                    pages.publications.add(recording, publication);
                    return true;
                });
    }

    @Test
    void theWholeListCanBeTakenAway() throws IOException {
        release("period=2019-H1&sex=F");
        var file = pages.released.file(pages.visitor("spokesperson", Words.BASE), Format.CSV);

        assertThat(text(file).lines().toList())
                .anyMatch(line -> line.contains("Version of the definition"))
                .anyMatch(
                        line ->
                                line.startsWith("Victims identified,2019-H1,Only Sex: Female.,1,1,")
                                        && line.contains(definition().hash())
                                        && line.endsWith("2019-08-05,2,/published/" + ID));
    }

    @Test
    void theTextOfADefinitionStaysWhenThePackSaysItAnew() throws IOException {
        release("period=2019-H1");
        var old = definition();
        var replaced =
                new FigureDefinition(
                        old.id(),
                        old.version() + 1,
                        old.names(),
                        old.definitions(),
                        old.notes(),
                        old.unit(),
                        old.event(),
                        old.dateBasis(),
                        old.population(),
                        old.breakdowns(),
                        old.standards());
        var keep = new KeepDefinitions(world.journal, pages.definitions);
        var before = world.journal.latest();
        var actor = world.actor("system-administrator");

        int added = keep.handle(actor, List.of(replaced));
        int again = keep.handle(actor, List.of(replaced, old));

        assertThat(List.of(added, again)).containsExactly(1, 0);
        assertThat(world.journal.latest().value()).isEqualTo(before.value() + 1);
        var visitor = pages.visitor("spokesperson", Words.BASE);
        assertThat(Templates.render(pages.definition.show(visitor, old.hash())))
                .contains(old.definition(Words.BASE), "version 1", "In use now", old.hash());
        assertThat(Templates.render(pages.definition.show(visitor, replaced.hash())))
                .contains("version 2", "/definitions/" + old.hash(), "No longer in use");
        assertThat(text(pages.definition.exact(visitor, old.hash()))).isEqualTo(old.hashed());
    }

    private static String text(Download download) throws IOException {
        var out = new ByteArrayOutputStream();
        download.body().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void pagesOfAnEmptyRegisterSayThatNothingWasReleased() {
        assertThat(list("case-supervisor", 0)).contains("has published nothing yet");
        assertThat(pages.publications.page(OptionalLong.empty(), 30).older()).isEmpty();
    }
}
