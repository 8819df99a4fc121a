package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.homeward.intake.model.FileReader;
import org.homeward.intake.model.FileReading;
import org.homeward.intake.model.SheetLimits;
import org.homeward.intake.model.SheetReader;
import org.homeward.intake.model.foreign.Foreign;
import org.homeward.intake.model.foreign.SurveyAnswers;
import org.homeward.intake.sheet.AnySheetReader;
import org.homeward.intake.sheet.XlsxWriter;
import org.homeward.intake.web.PackWording;
import org.homeward.intake.work.WriteSurvey;
import org.junit.jupiter.api.Test;

/// The form for KoBo and ODK, and its answers as the two give them out.
class SurveyTest {
    private static final SurveyAnswers ANSWERS =
            new SurveyAnswers(Desk.REGISTERS, Desk.VOCABULARY, ZoneId.of("Asia/Kathmandu"));

    /// The rows of each sheet by heading.
    private static Map<String, List<Map<String, String>>> form() {
        var words =
                Desk.PACK.languages().stream()
                        .<org.homeward.intake.model.Wording>map(
                                it -> new PackWording(Desk.PACK.words(it)))
                        .toList();
        byte[] bytes =
                new WriteSurvey(Desk.REGISTERS, Desk.VOCABULARY, new XlsxWriter())
                        .form("victims", LocalDate.of(2021, 3, 1), words)
                        .orElseThrow();
        var sheets = new LinkedHashMap<String, List<Map<String, String>>>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (var sheet : book) {
                var rows = new ArrayList<Map<String, String>>();
                for (int at = 1; at <= sheet.getLastRowNum(); at++) {
                    var row = new LinkedHashMap<String, String>();
                    for (var cell : sheet.getRow(at)) {
                        String heading =
                                sheet.getRow(0).getCell(cell.getColumnIndex()).getStringCellValue();
                        row.put(heading, cell.getStringCellValue());
                    }
                    rows.add(row);
                }
                sheets.put(sheet.getSheetName(), rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheets;
    }

    private static Map<String, String> question(String name) {
        return form().getOrDefault("survey", List.of()).stream()
                .filter(row -> name.equals(row.get("name")))
                .findFirst()
                .orElseThrow();
    }

    private static FileReading read(String... lines) {
        var read = new AnySheetReader(SheetLimits.USUAL).read(Desk.bytes(lines), List.of());
        var sheet = ((SheetReader.Reading.Read) read).sheet();
        var told = ANSWERS.tell(sheet, PaperRegister.VICTIMS).orElseThrow();
        return new FileReader(Desk.REGISTERS, Desk.VOCABULARY)
                .read(told.sheet(), PaperRegister.VICTIMS, Desk.terms(Optional.empty()))
                .after(told);
    }

    @Test
    void theFormAsksEveryColumnInEveryLanguage() {
        var form = form();

        assertThat(form).containsOnlyKeys("survey", "choices", "settings");
        assertThat(form.getOrDefault("survey", List.of()))
                .extracting(row -> row.getOrDefault("name", ""))
                .containsExactly(
                        "record",
                        "record_number",
                        "name",
                        "sex",
                        "birth_date",
                        "age",
                        "phone",
                        "identity_number",
                        "form",
                        "place",
                        "",
                        "events",
                        "received_on",
                        "withdrawn",
                        "no_date",
                        "");
        assertThat(question("sex"))
                .containsEntry("type", "select_one sex_statistical")
                .containsEntry("required", "yes")
                .containsEntry("label::English (en)", "Sex")
                .containsEntry("label::qfa (qfa)", "Σέξο");
        assertThat(form.getOrDefault("settings", List.of()).getFirst())
                .containsEntry("form_id", "homeward_victims")
                .containsEntry("version", "20210301")
                .containsEntry("default_language", "qfa (qfa)");
    }

    @Test
    void theFormHoldsBackWhatAFileWouldBeRefusedFor() {
        assertThat(question("received_on"))
                .containsEntry("type", "date")
                .containsEntry("constraint", ". <= today()");
        assertThat(question("age"))
                .containsEntry("constraint", ". >= 0 and . <= 130")
                .containsEntry("relevant", "${birth_date} = ''");
        assertThat(question("no_date"))
                .containsEntry("type", "note")
                .containsEntry("required", "yes")
                .containsEntry("relevant", "${received_on} = ''");
        assertThat(question("place"))
                .containsEntry("relevant", "${received_on} != ''")
                .containsEntry("type", "select_one unit");
        assertThat(question("birth_date").getOrDefault("constraint", "")).startsWith("regex(");
        assertThat(question("record_number").getOrDefault("constraint", ""))
                .contains("not(regex(., '^.*[0-9]{9}.*$'))");
    }

    @Test
    void everyChoiceIsReadBackAsItself() {
        var choices = form().getOrDefault("choices", List.of());

        assertThat(choices).isNotEmpty();
        for (var choice : choices) {
            var list = choice.getOrDefault("list_name", "");
            var name = choice.getOrDefault("name", "");
            var lookup =
                    switch (list) {
                        case "unit" -> Desk.VOCABULARY.unitOn(name, LocalDate.of(2021, 3, 1));
                        case "yes_no" -> Desk.VOCABULARY.yesNo(name);
                        default -> Desk.VOCABULARY.code(list, name);
                    };
            assertThat(lookup)
                    .as(list + " " + name)
                    .isInstanceOfSatisfying(
                            org.homeward.intake.model.Lookup.Found.class,
                            found -> assertThat(found.id()).isEqualTo(name));
        }
    }

    @Test
    void answersWithGroupsAndColumnsOfTheSystemAreRead() {
        var reading =
                read(
                        "start,record/record_number,record/name,record/sex,record/form,record/place,"
                                + "events/received_on,_id,_uuid,_submission_time,"
                                + "_validation_status",
                        "2021-02-02T08:00:00.000+05:45,R-7,Lena Vogt,F,LAB,FA3-1,2021-02-01,17,"
                                + "0b3ff2a1-95a1-4c67-9d6c-18a4d7b5f3aa,2021-02-02T20:15:00,",
                        ",,Ian Hass,M,LAB,FA3-1,2021-02-01,18,"
                                + "11111111-2222,2021-02-02T20:15:00,",
                        ",R-9,Una Dorn,F,LAB,FA3-1,2021-02-01,19,aa,2021-02-02T20:15:00,"
                                + "Not approved");

        assertThat(Desk.problems(reading)).isEmpty();
        assertThat(reading.rows())
                .extracting(Row::recordNumber)
                .containsExactly("R-7", "1111-1111-2222");
        assertThat(reading.rows().getFirst().cells())
                .containsEntry("place", "FA3-1")
                .containsEntry("received_on", "2021-02-01");
        assertThat(reading.foreign().orElseThrow().leftOut()).containsExactly(4);
    }

    @Test
    void aQuestionWithSeveralAnswersGivesOneAndSaysTheOthers() {
        var joined =
                read(
                        "record_number;name;sex;form;place;received_on;_uuid",
                        "R-7;Lena Vogt;F;MARR LAB;FA3-1;2021-02-01;x");
        var split =
                read(
                        "record_number,name,sex,form,form/SEX,form/LAB,form/MARR,place,"
                                + "received_on,meta/instanceID",
                        "R-7,Lena Vogt,F,,0,1,TRUE,FA3-1,2021-02-01,uuid:9");

        for (var reading : List.of(joined, split)) {
            assertThat(Desk.problems(reading)).isEmpty();
            assertThat(reading.rows().getFirst().cells()).containsEntry("form", "LAB");
            assertThat(reading.warnings().getFirst().problem().key())
                    .isEqualTo("intake.problem.foreign_several");
            assertThat(reading.warnings().getFirst().problem().arguments()).hasSize(1);
        }
    }

    @Test
    void answersOfOdkAreReadByTheirDashes() {
        var reading =
                read(
                        "SubmissionDate,record-record_number,record-name,record-sex,record-form,"
                                + "record-place,events-received_on,meta-instanceID,KEY,"
                                + "SubmitterName,ReviewState",
                        "2021-02-02T20:15:00.123Z,R-7,Lena Vogt,F,LAB,FA3-1,2021-02-01,uuid:1,"
                                + "uuid:1,Ann,",
                        "2021-02-02T20:15:00.123Z,R-8,Lena Vogt,F,LAB,FA3-1,2021-02-01,uuid:2,"
                                + "uuid:2,Ann,rejected");

        assertThat(Desk.problems(reading)).isEmpty();
        assertThat(reading.rows()).extracting(Row::recordNumber).containsExactly("R-7");
    }

    @Test
    void whatNobodyAskedIsLeftAndWhatIsOfTheOtherSideIsRefused() {
        var own =
                read(
                        "record_number,name,sex,form,place,received_on,weather,_uuid",
                        "R-7,Lena Vogt,F,LAB,FA3-1,2021-02-01,sunny,x");
        var other =
                read(
                        "record_number,name,sex,form,place,received_on,accused_on,_uuid",
                        "R-7,Lena Vogt,F,LAB,FA3-1,2021-02-01,2021-02-01,x");

        assertThat(Desk.problems(own)).isEmpty();
        assertThat(own.foreign().orElseThrow().fields())
                .contains(new Foreign.Field("weather", 1, new Foreign.Fate.Left("not_asked")));
        assertThat(Desk.problems(other)).containsExactly("1: both_sides");
    }

    @Test
    void anOrdinaryFileIsNoSurvey() {
        var read =
                new AnySheetReader(SheetLimits.USUAL)
                        .read(Desk.bytes(Desk.HEAD, "R-1,A,F,1998,LAB,FA3-1,2021"), List.of());
        var sheet = ((SheetReader.Reading.Read) read).sheet();

        assertThat(ANSWERS.tell(sheet, PaperRegister.VICTIMS)).isEmpty();
    }
}
