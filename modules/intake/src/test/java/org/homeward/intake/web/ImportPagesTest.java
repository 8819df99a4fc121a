package org.homeward.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.homeward.access.NotAllowed;
import org.homeward.intake.model.SheetLimits;
import org.homeward.intake.model.SheetReader;
import org.homeward.intake.sheet.AnySheetReader;
import org.junit.jupiter.api.Test;

class ImportPagesTest {
    private static final String HEAD = "Record number,Name,Sex,Telephone,Date received";
    private static final String MINA = "R-1,Mina Marker,F,0912345678,17/05/2021";
    private static final ErrorFilter ALL = ErrorFilter.ALL;

    private final ImportWorld world = ImportWorld.quick();

    @Test
    void theStartPageOffersOnlyTheKindsThatTheAgencySends() {
        var refuge = Templates.render(world.start.start(world.officer(ImportWorld.REFUGE), 1, ""));
        var guard = Templates.render(world.start.start(world.officer(ImportWorld.GUARD), 1, ""));
        var nobody = Templates.render(world.start.start(world.statistician(), 1, ""));

        assertThat(refuge)
                .contains("value=\"victims\"", "/import/templates/victims.xlsx", "No file yet")
                .doesNotContain("value=\"cases\"");
        assertThat(guard).contains("value=\"victims\"", "value=\"cases\"");
        assertThat(nobody)
                .contains("Your agency sends no files")
                .doesNotContain("<form method=\"post\" action=\"/import\"");
    }

    @Test
    void everySlipIsSaidBesideItsField() throws IOException {
        var officer = world.officer(ImportWorld.GUARD);
        var form =
                new SubmitForm(
                        UUID.randomUUID(), null, null, new SubmitForm.Day("31", "2", "x"), "mars");

        var answer = world.start.send(officer, form);

        assertThat(answer.getStatus()).isNotNull();
        assertThat(Templates.render(answer))
                .contains("href=\"#kind\"", "href=\"#file\"", "href=\"#sentOn-day\"")
                .contains("Choose what is in the file.", "Choose a file.", "value=\"31\"");
    }

    @Test
    void aCleanFileIsCheckedPublishedAndReceipted() {
        var officer = world.officer(ImportWorld.REFUGE);
        var id = world.send(officer, "victims", HEAD, MINA);

        var checked = world.show(officer, id);
        var published = world.upload.publish(officer, id, 0, "");
        var receipt = Templates.render(world.file.receipt(officer, id));

        assertThat(checked).contains("Publish 1 record", "name=\"edition\" value=\"0\"");
        assertThat(checked).doesNotContain("Mina Marker");
        assertThat(ImportWorld.target(published)).isEqualTo("/import/files/" + id);
        assertThat(receipt)
                .contains(id.toString(), "Officer Seven", "1 new", "Withdraw this file")
                .doesNotContain("Mina");
        assertThat(Templates.render(world.start.start(officer, 1, "")))
                .contains("/import/files/" + id, "1 file, page 1 of 1");
    }

    @Test
    void aRepeatedPublicationLeadsToTheReceipt() {
        var officer = world.officer(ImportWorld.REFUGE);
        var id = world.send(officer, "victims", HEAD, MINA);
        world.upload.publish(officer, id, 0, "");

        var again = world.upload.publish(officer, id, 0, "");
        var back = world.upload.show(officer, id, ALL, "");

        assertThat(ImportWorld.target(again)).isEqualTo("/import/files/" + id);
        assertThat(ImportWorld.target(back)).isEqualTo("/import/files/" + id);
    }

    @Test
    void aSecondClickSendsTheSameUploadAndAnotherFileGetsItsOwn() throws IOException {
        var officer = world.officer(ImportWorld.REFUGE);
        var id = UUID.randomUUID();
        var first = world.start.send(officer, ImportWorld.form(id, "victims", HEAD, MINA));

        var second = world.start.send(officer, ImportWorld.form(id, "victims", HEAD, MINA));
        var other =
                world.start.send(
                        officer, ImportWorld.form(id, "victims", HEAD, MINA.replace("R-1", "R-2")));
        world.upload.publish(officer, id, 0, "");
        var later = world.start.send(officer, ImportWorld.form(id, "victims", HEAD, MINA));

        assertThat(ImportWorld.target(first)).isEqualTo(ImportWorld.target(second));
        assertThat(ImportWorld.target(other)).isNotEqualTo(ImportWorld.target(first));
        assertThat(ImportWorld.target(later)).isNotEqualTo(ImportWorld.target(first));
    }

    @Test
    void aStaleDryRunIsSaidAndShownAnew() {
        var officer = world.officer(ImportWorld.REFUGE);
        var one = world.send(officer, "victims", HEAD, MINA);
        var other = world.send(officer, "victims", HEAD, MINA.replace("0912345678", "0987654321"));
        assertThat(world.show(officer, other)).contains("edition\" value=\"0\"");
        world.upload.publish(officer, one, 0, "");

        var refused = world.upload.publish(officer, other, 0, "");
        var shown = Templates.render(world.upload.show(officer, other, ALL, "stale"));

        assertThat(ImportWorld.target(refused))
                .isEqualTo("/import/uploads/" + other + "?outcome=stale");
        assertThat(shown)
                .contains("Meanwhile another file", "edition\" value=\"1\"")
                .contains("Records that change", "1 record, page 1 of 1", "Phone");
    }

    @Test
    void errorsAreFilteredPagedAndHinderPublishing() {
        var officer = world.officer(ImportWorld.REFUGE);
        var lines = new String[121];
        lines[0] = HEAD;
        for (int at = 1; at <= 120; at++) {
            lines[at] = "R-" + at + ",Mina Marker,F,091,99/05/2021";
        }
        lines[120] = "R-120,=cmd(),purple,091,17/05/2021";
        var id = world.send(officer, "victims", lines);

        var all = world.show(officer, id);
        var wrongSex =
                Templates.render(
                        world.upload.show(officer, id, new ErrorFilter("sex", null, 9, null), ""));

        assertThat(all)
                .contains("121 errors, page 1 of 3", "The file has 121 errors", "disabled")
                .contains("page=3#errors", "errors.xlsx");
        assertThat(wrongSex).contains("1 error, page 1 of 1", "purple").doesNotContain("99/05");
    }

    @Test
    void errorRowsGoBackWithTheirReasonsAndNothingRuns() throws IOException {
        var officer = world.officer(ImportWorld.REFUGE);
        var id = world.send(officer, "victims", HEAD, MINA, "R-2,=cmd(),F,091,17/05/2021");
        var csv = new Answer();
        var xlsx = new Answer();

        world.downloads.errorsAsText(officer, id, csv.response());
        world.downloads.errorsAsWorkbook(officer, id, xlsx.response());

        assertThat(csv.body.toString(StandardCharsets.UTF_8))
                .contains("3,R-2,'=cmd()", "could run as a formula")
                .doesNotContain("Mina");
        assertThat(csv.headers.get("Cache-Control")).isEqualTo("private, no-store");
        assertThat(xlsx.headers.get("Content-Disposition")).contains("errors.xlsx");
        assertThat(xlsx.body.size()).isPositive();
    }

    @Test
    void aMixedFileCanBeTakenHomeInTwoHalves() throws IOException {
        var officer = world.officer(ImportWorld.GUARD);
        var id =
                world.send(
                        officer,
                        "victims",
                        HEAD + ",Decision number",
                        MINA + ",D-7",
                        "R-2,Una Gain,F,091,17/05/2021,");
        var half = new Answer();

        var shown = world.show(officer, id);
        world.downloads.half(officer, id, "cases", half.response());

        assertThat(shown)
                .contains("Split the file in two", "/split/victims.xlsx", "/split/cases.xlsx");
        var reading =
                new AnySheetReader(SheetLimits.USUAL)
                        .read(half.body.toByteArray(), List.of("cases"));
        var sheet = ((SheetReader.Reading.Read) reading).sheet();
        assertThat(sheet.headings().cells())
                .extracting(cell -> cell.text())
                .isEqualTo(List.of("Record number", "Decision number"));
        assertThat(sheet.lines()).hasSize(1);
    }

    @Test
    void theVerySameFileAndItsDuplicatesAreSaid() {
        var officer = world.officer(ImportWorld.REFUGE);
        world.upload.publish(officer, world.send(officer, "victims", HEAD, MINA), 0, "");

        var same = world.show(officer, world.send(officer, "victims", HEAD, MINA));
        var alike =
                world.show(
                        officer,
                        world.send(
                                officer,
                                "victims",
                                HEAD,
                                MINA.replace("R-1", "R-8"),
                                MINA.replace("R-1", "R-9")));

        assertThat(same)
                .contains("This very file was published before", "There is nothing to publish");
        assertThat(alike).contains("Probable duplicates within the file", "as in line 2", "R-9");
    }

    @Test
    void nobodyElseOpensAnUploadNorAnotherAgencyAReceipt() {
        var officer = world.officer(ImportWorld.REFUGE);
        var id = world.send(officer, "victims", HEAD, MINA);
        var colleague = world.colleague(ImportWorld.REFUGE);

        assertThatThrownBy(() -> world.upload.show(colleague, id, ALL, ""))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(
                        () -> world.downloads.errorsAsText(colleague, id, new Answer().response()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> world.upload.publish(colleague, id, 0, ""))
                .isInstanceOf(NotAllowed.class);
        world.upload.forget(colleague, id);
        assertThat(world.uploads.find(id)).isPresent();
        world.upload.publish(officer, id, 0, "");
        assertThat(Templates.render(world.file.receipt(colleague, id))).contains(id.toString());
        assertThatThrownBy(() -> world.file.receipt(world.officer(ImportWorld.GUARD), id))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> world.file.receipt(world.statistician(), id))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aForgottenFileIsGone() {
        var officer = world.officer(ImportWorld.REFUGE);
        var id = world.send(officer, "victims", HEAD, MINA);
        assertThat(world.show(officer, id)).contains("Forget this file");

        var forgotten = world.upload.forget(officer, id);

        assertThat(ImportWorld.target(forgotten)).isEqualTo("/import");
        assertThatThrownBy(() -> world.upload.show(officer, id, ALL, ""))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void longWorkShowsItsProgressAndCanBeStopped() {
        var slow = ImportWorld.slow();
        var officer = slow.officer(ImportWorld.REFUGE);
        var id = slow.send(officer, "victims", HEAD, MINA);

        var underWay = slow.show(officer, id);
        var part =
                Templates.render(
                        java.util.Objects.requireNonNull(
                                slow.upload.progress(
                                        officer, id, "true", new Answer().response())));
        slow.work();
        var arrived = new Answer();
        var nothing = slow.upload.progress(officer, id, "true", arrived.response());
        var done = slow.show(officer, id);

        assertThat(underWay)
                .contains("Reading the file", "/progress\"", "Show the newest state", "Stop");
        assertThat(part.strip()).startsWith("<div class=\"hw-progress\"").doesNotContain("<html");
        assertThat(nothing).isNull();
        assertThat(arrived.headers).containsEntry("HX-Redirect", "/import/uploads/" + id);
        assertThat(done).contains("Publish 1 record");
        stops(slow, id);
    }

    private static void stops(ImportWorld slow, UUID id) {
        var officer = slow.officer(ImportWorld.REFUGE);
        slow.upload.publish(officer, id, 0, "");
        slow.upload.stop(officer, id);
        slow.work();

        var answer = slow.upload.show(officer, id, ALL, "");

        assertThat(ImportWorld.target(answer)).endsWith("?outcome=stopped");
        assertThat(slow.files.find(id)).isEmpty();
    }

    @Test
    void templatesAreGivenInTheVisitorsWordsToThoseWhoSendThem() throws IOException {
        var officer = world.officer(ImportWorld.REFUGE);
        var xlsx = new Answer();
        var csv = new Answer();

        world.templates.workbook(officer, "victims", xlsx.response());
        world.templates.text(officer, "victims", csv.response());

        assertThat(xlsx.headers.get("Content-Disposition")).contains("victims.xlsx");
        assertThat(csv.body.toString(StandardCharsets.UTF_8)).contains("Record number");
        assertThatThrownBy(() -> world.templates.text(officer, "cases", new Answer().response()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aRevisionShowsEachFieldBeforeAndAfterAndNoSealedValueThatWasThere() {
        var officer = world.officer(ImportWorld.REFUGE);
        world.upload.publish(officer, world.send(officer, "victims", HEAD, MINA), 0, "");
        var id = world.send(officer, "victims", HEAD, "R-1,Mina Marker,M,0987654321,18/05/2021");

        var shown = world.show(officer, id);

        assertThat(cells(shown, "revisions"))
                .containsSequence("Sex", "Female", "Male")
                .containsSequence("Phone", "something else (sealed)", "0987654321")
                .containsSequence("Received on", "17 May 2021", "18 May 2021");
        assertThat(shown).doesNotContain("0912345678").contains("1 record, page 1 of 1");
    }

    @Test
    void everyRecordThatChangesCanBeReached() {
        var officer = world.officer(ImportWorld.REFUGE);
        var before = new ArrayList<>(List.of(HEAD));
        var after = new ArrayList<>(List.of(HEAD));
        for (int at = 1; at <= 45; at++) {
            before.add("R-" + at + ",Mina Marker " + at + ",F,,17/05/2021");
            after.add("R-" + at + ",Mina Marker " + at + ",M,,17/05/2021");
        }
        var first = world.send(officer, "victims", before.toArray(String[]::new));
        world.upload.publish(officer, first, 0, "");
        var id = world.send(officer, "victims", after.toArray(String[]::new));

        var all = world.show(officer, id);
        var last =
                Templates.render(
                        world.upload.show(officer, id, new ErrorFilter(null, null, null, 3), ""));

        assertThat(all).contains("45 records, page 1 of 3", "?revisions=3#revisions");
        assertThat(cells(last, "revisions")).contains("R-45").doesNotContain("R-40", "R-5");
    }

    @Test
    void aWarningIsToldAndStopsNothing() throws IOException {
        var officer = world.officer(ImportWorld.REFUGE);
        var id = world.send(officer, "victims", HEAD, MINA.replace("2021", "1950"));
        var csv = new Answer();
        var xlsx = new Answer();

        var shown = world.show(officer, id);
        world.downloads.errorsAsText(officer, id, csv.response());
        world.downloads.errorsAsWorkbook(officer, id, xlsx.response());
        world.upload.publish(officer, id, 0, "");

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx.body.toByteArray()))) {
            var listed = book.getSheetAt(1).getRow(1);
            assertThat(book.getSheetName(0)).isEqualTo("Victims");
            assertThat(listed.getCell(1).getStringCellValue()).isEqualTo("Received on");
            assertThat(listed.getCell(3).getStringCellValue()).startsWith("Please check: ");
        }
        assertThat(shown)
                .contains("1 thing in this file is seldom so", "0 errors, 1 warning, page 1 of 1")
                .contains("Publish 1 record")
                .doesNotContain("disabled");
        assertThat(csv.body.toString(StandardCharsets.UTF_8)).contains("Please check: ");
        assertThat(world.files.find(id)).isPresent();
    }

    @Test
    void manyWaitingFilesDoNotPushTheFormAway() {
        var officer = world.officer(ImportWorld.REFUGE);
        for (int at = 0; at < 7; at++) {
            world.send(officer, "victims", HEAD, MINA.replace("R-1", "R-" + at));
        }

        var some = Templates.render(world.start.start(officer, 1, ""));
        var all = Templates.render(world.start.start(officer, 1, "all"));

        assertThat(some).contains("All 7 files that wait", "?waiting=all#waiting");
        assertThat(some.split("Check and publish", -1)).hasSize(4);
        assertThat(all.split("Check and publish", -1)).hasSize(8);
        assertThat(all).doesNotContain("?waiting=all");
    }

    /// The texts of the cells of the table below a heading.
    private static List<String> cells(String page, String heading) {
        String table = page.substring(page.indexOf("id=\"" + heading + "\""));
        table = table.substring(table.indexOf("<tbody"), table.indexOf("</table>"));
        return Pattern.compile("<t[dh][^>]*>(.*?)</t[dh]>", Pattern.DOTALL)
                .matcher(table)
                .results()
                .map(found -> found.group(1).replaceAll("<[^>]*>", "").strip())
                .toList();
    }
}
