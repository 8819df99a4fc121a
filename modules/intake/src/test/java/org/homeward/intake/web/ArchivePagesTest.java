package org.homeward.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.homeward.access.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/// Several files in one, each by itself.
class ArchivePagesTest {
    private static final UUID ID = new UUID(4, 4);
    private static final String VICTIMS =
            "Record number,Name,Sex,Telephone,Date received\nR-1,Lena Vogt,F,,01/02/2021\n";

    private final ImportWorld world = ImportWorld.quick();
    private final Visitor officer = world.officer(ImportWorld.REFUGE);

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int at = 0; at < namesAndTexts.length; at += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[at]));
                zip.write(namesAndTexts[at + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void eachFileHasItsOwnCheckAndOneBadFileHidesNone() throws IOException {
        byte[] file =
                zip(
                        "spring.csv",
                        VICTIMS,
                        "empty.csv",
                        "",
                        "wrong.csv",
                        VICTIMS.replace("F,,", "Q,,"));

        var page = world.start.send(officer, ImportWorld.form(ID, "victims", file));
        var html = Templates.render(page);
        var again =
                Templates.render(world.start.send(officer, ImportWorld.form(ID, "victims", file)));

        assertThat(html)
                .contains("Files of the packed folder", "2 of 3 files wait")
                .contains("spring.csv", "empty.csv", "wrong.csv")
                .contains("The file holds no table");
        assertThat(again).isEqualTo(html);
        assertThat(world.uploads.of(officer.signedIn().user())).hasSize(2);
        for (var upload : world.uploads.of(officer.signedIn().user())) {
            assertThat(html).contains("/import/uploads/" + upload.id());
            assertThat(world.show(officer, upload.id())).containsAnyOf("New records", "Errors");
        }
    }

    @Test
    void aFolderOfWhichNothingCanBeTakenSaysSo() throws IOException {
        var page =
                world.start.send(
                        officer, ImportWorld.form(ID, "victims", zip("a.csv", "", "b.csv", "")));

        assertThat(Templates.render(page))
                .contains("Nothing of the folder could be taken")
                .doesNotContain("0 of 2");
        assertThat(world.uploads.of(officer.signedIn().user())).isEmpty();
    }

    @Test
    void aFolderOfOneFileIsThatFile() throws IOException {
        var answer =
                world.start.send(
                        officer, ImportWorld.form(ID, "victims", zip("only.csv", VICTIMS)));

        assertThat(ImportWorld.target(answer)).isEqualTo("/import/uploads/" + ID);
    }

    @Test
    void aFolderWithAWayOutIsRefusedBesideTheField() throws IOException {
        var answer =
                world.start.send(
                        officer, ImportWorld.form(ID, "victims", zip("../v.csv", VICTIMS)));

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Templates.render(answer)).contains("leads out of the folder");
        assertThat(world.uploads.of(officer.signedIn().user())).isEmpty();
    }

    @Test
    void theDryRunSaysHowAnswersToAFormWereRead() {
        var id =
                world.send(
                        officer,
                        "victims",
                        "record/record_number,record/name,record/sex,weather,_uuid,"
                                + "_validation_status",
                        "R-1,Lena Vogt,F,sunny,x,",
                        "R-2,Lena Vogt,F,sunny,x,Not approved");

        assertThat(world.show(officer, id))
                .contains("How the table was read: Answers to a form of KoBo or ODK")
                .contains("weather", "This kind of file has no such column.")
                .contains("do not belong here: 3.")
                .doesNotContain("_uuid");
    }

    @Test
    void theFormForPhonesIsOfferedAndIsAWorkbook() throws IOException {
        var start = Templates.render(world.start.start(officer, 1, ""));
        var answer = new Answer();
        world.templates.survey(officer, "victims", answer.response());

        assertThat(start).contains("/import/templates/victims/xlsform.xlsx", "KoBo/ODK");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(answer.body.toByteArray()))) {
            assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("survey");
        }
    }
}
