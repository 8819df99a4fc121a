package org.homeward.figures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.homeward.access.NotAllowed;
import org.homeward.figures.FigureWorld;
import org.homeward.packs.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/// One person proposes a number, a second one releases it, and nobody else can.
class ReleaseByTwoTest {
    private static final UUID ID = new UUID(9, 9);

    private FigureWorld world;
    private Pages pages;

    @BeforeEach
    void open() {
        world = new FigureWorld();
        pages = new Pages(world);
        world.say("2019-07-10", FigureWorld.identified(1, "2019-02-03", "FA-1", "F", 16));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void propose() {
        pages.proposed.propose(
                pages.statistician(Words.BASE),
                "victims-identified",
                ID,
                Pages.query("period=2019-H1"));
    }

    @Test
    void aReleasedFigureKeepsItsNumberWhenLaterFactsCome() {
        propose();
        var second = pages.second("statistician", Words.BASE);
        var waiting = Templates.render(pages.published.list(second, "", 1));
        var sent = pages.proposed.release(second, ID);
        world.say("2019-09-10", FigureWorld.identified(2, "2019-02-04", "FA-1", "F", 17));

        var html = Templates.render(pages.publication.show(second, ID));
        var list = Templates.render(pages.published.list(second, "", 1));

        assertThat(waiting).contains("/published/proposals/" + ID, "User 7");
        assertThat(sent.getViewName()).isEqualTo("redirect:/published/" + ID);
        assertThat(html)
                .contains(">1</a>", ">2</a>", "the same number")
                .contains("Break down by", "Released by a second person");
        assertThat(list)
                .contains("/published/" + ID, "Published on", "position 1")
                .doesNotContain("/published/proposals/");
    }

    @Test
    void nobodyReleasesTheirOwnProposal() {
        propose();
        var first = pages.statistician(Words.BASE);
        var page = pages.proposed.release(first, ID);

        assertThat(page.getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(Templates.render(page)).contains("a second person has to release it");
        assertThat(Templates.render(pages.proposed.show(first, ID)))
                .doesNotContain("Release this number");
        assertThat(pages.publications.newest(1)).isEmpty();
    }

    @Test
    void theStatementCuratorNeitherProposesNorReleases() {
        propose();
        var curator = pages.second("statement-curator", Words.BASE);
        var query = Pages.query("period=2019-H1");

        assertThatThrownBy(() -> pages.proposed.propose(curator, "victims-identified", ID, query))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> pages.proposed.release(curator, ID))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> pages.proposed.setAside(curator, ID))
                .isInstanceOf(NotAllowed.class);
        assertThat(Templates.render(pages.figure.show(curator, "victims-identified", query)))
                .doesNotContain("Propose this number");
        assertThat(pages.publications.newest(1)).isEmpty();
    }

    @Test
    void aProposalIsDecidedOnce() {
        propose();
        propose(); // a double click
        var second = pages.second("statistician", Words.BASE);
        assertThat(pages.proposals.waiting()).hasSize(1);
        pages.proposed.setAside(pages.statistician(Words.BASE), ID);

        var page = pages.proposed.release(second, ID);

        assertThat(page.getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(Templates.render(page)).contains("was decided already");
        assertThat(pages.publications.newest(1)).isEmpty();
    }
}
