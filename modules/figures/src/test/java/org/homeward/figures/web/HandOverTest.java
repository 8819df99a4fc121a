package org.homeward.figures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.NotAllowed;
import org.homeward.access.web.Visitor;
import org.homeward.figures.FigureWorld;
import org.homeward.packs.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/// Coded rows go out by two persons, and hold nothing that says who somebody is.
class HandOverTest {
    private static final UUID ID = new UUID(8, 9);

    private FigureWorld world;
    private Pages pages;
    private Visitor first;
    private Visitor second;

    @BeforeEach
    void open() {
        world = new FigureWorld().settled();
        pages = new Pages(world);
        first = pages.statistician(Words.BASE);
        second = pages.second("statistician", Words.BASE);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void propose() {
        pages.extracts.propose(first, ID, "htcds", "2019-H1");
    }

    private byte[] take(Visitor visitor) throws IOException {
        var body = new ByteArrayOutputStream();
        var out =
                new ServletOutputStream() {
                    @Override
                    public void write(int octet) {
                        body.write(octet);
                    }

                    @Override
                    public boolean isReady() {
                        return true;
                    }

                    @Override
                    public void setWriteListener(WriteListener listener) {
                        throw new UnsupportedOperationException();
                    }
                };
        var response =
                (HttpServletResponse)
                        Proxy.newProxyInstance(
                                HandOverTest.class.getClassLoader(),
                                new Class<?>[] {HttpServletResponse.class},
                                (_, method, _) ->
                                        method.getName().equals("getOutputStream") ? out : null);
        pages.extracts.file(visitor, ID, response);
        return body.toByteArray();
    }

    @Test
    void rowsGoOutWhenASecondPersonReleasesThem() throws IOException {
        propose();
        assertThat(take(first)).isEmpty();
        pages.extracts.release(second, ID);

        var content = new ExtractFiles().read(take(first));

        // Five of the half-year are known at the position: one of six was withdrawn, two are one.
        assertThat(content.rows()).hasSize(4);
        assertThat(content.fields())
                .contains("prs_Gender", "vic_TypeOfExploitation", "hw_IdentifiedOn")
                .noneMatch(field -> field.matches("prs_.*(Name|Birth|Identity|Phone|Mailing).*"));
        assertThat(content.rows())
                .allSatisfy(
                        row ->
                                assertThat(row)
                                        .containsEntry(
                                                "vic_TraffickingStatus",
                                                "ActualVictimOfTrafficking")
                                        .containsEntry("hte_Country", "XN"))
                .extracting(row -> row.getOrDefault("hw_IdentifiedOn", ""))
                .allMatch(on -> on.matches("2019-\\d\\d"));
    }

    @Test
    void nobodyReleasesTheirOwnRowsAndNothingIsTakenBefore() throws IOException {
        propose();

        var own = pages.extracts.release(first, ID);
        var page = Templates.render(pages.extracts.show(first, ID));

        assertThat(own.getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(page).doesNotContain("Release these rows", "Take the file");
        assertThat(Templates.render(pages.extracts.show(second, ID)))
                .contains("Release these rows", "are not anonymous");
        assertThat(take(second)).isEmpty();
    }

    @Test
    void theFileIsTheSameBytesEachTime() throws IOException {
        propose();
        propose(); // a double click
        pages.extracts.release(second, ID);
        world.say("2022-03-01", FigureWorld.identified(20, "2019-02-04", "FA-1", "F", 17));

        var once = take(first);

        assertThat(take(second)).isEqualTo(once);
        assertThat(Templates.render(pages.extracts.list(first)))
                .contains("Released", "/extracts/" + ID);
    }

    @Test
    void rowsAreDecidedOnOnce() {
        propose();
        pages.extracts.setAside(first, ID);

        var late = pages.extracts.release(second, ID);

        assertThat(late.getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(Templates.render(late)).contains("was decided already");
    }

    @Test
    void aPeriodThatIsNoneAndOneWithoutAnybodyAreSaid() {
        var none = pages.extracts.propose(first, ID, "htcds", "2019-H9");
        var empty = pages.extracts.propose(first, ID, "htcds", "2001");

        assertThat(none.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Templates.render(none)).contains("Write a period");
        assertThat(Templates.render(empty)).contains("knows of nobody");
    }

    @Test
    void onlyStatisticiansHandOver() {
        propose();
        for (String role : List.of("statement-curator", "programme-manager", "spokesperson")) {
            var visitor = pages.second(role, Words.BASE);

            assertThatThrownBy(() -> pages.extracts.release(visitor, ID))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> pages.extracts.propose(visitor, ID, "htcds", "2019"))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void aFileWithAnythingElseInItIsNotGivenOut() {
        var files = new ExtractFiles();
        byte[] other = files.write("x", List.of("prs_Gender"), List.of(Map.of("prs_Gender", "F")));

        assertThat(files.read(other).rows()).containsExactly(Map.of("prs_Gender", "F"));
        assertThat(files.read(other).rows()).isNotEqualTo(List.of(Map.of("prs_Gender", "M")));
    }
}
