package org.homeward.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.intake.RowProblem;
import org.homeward.intake.model.DryRun;
import org.homeward.intake.work.PublishFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlausibilityTest {
    private static final String HEAD =
            "record_number,name,sex,form,place,birth_date,age,received_on,verified_on,"
                    + "identified_on,rescued_on,known_on";
    private static ProtectionWorld world;

    @BeforeAll
    static void open() {
        world = new ProtectionWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "17/05/2548, 14", // a year too few
        "17/05/2548, 16", // the year of birth counted as one
        "2548, 14",
        "2548, 17"
    })
    void anAgeWithinAYearOfTheBirthDateIsTaken(String birth, String age) {
        assertThat(findings(row(birth, age, "02/02/2564,,,,"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"17/05/2548, 13", "17/05/2548, 17", "05/2548, 12", "2548, 19", "2548, 51"})
    void anAgeMoreThanAYearFromTheBirthDateIsRefusedWithBothValues(String birth, String age) {
        var run = check(row(birth, age, "02/02/2564,,,,"));

        assertThat(run.reading().problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.column()).isEqualTo("age");
                            assertThat(problem.value()).isEqualTo(age);
                            assertThat(problem.problem().key())
                                    .isEqualTo("intake.problem.age_and_birth_date");
                            assertThat(problem.problem().arguments().get(1)).startsWith("2005");
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "02/02/2564,01/02/2564,,,|WARNING verified_on verified_too_early",
                "02/02/2564,,01/02/2564,,|WARNING identified_on identified_unreceived",
                "02/02/2564,,,03/02/2564,|WARNING rescued_on rescued_late",
                "02/02/2564,,,,2563|WARNING known_on known_too_early",
                ",02/02/2564,01/02/2564,,|ERROR identified_on identified_too_early"
            })
    void theOrderOfEventsIsWeighed(String dates, String found) {
        assertThat(findings(row("", "", dates))).containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "02/2564,01/02/2564,2564,,", // what is imprecise may be in order
                "02/02/2564,02/02/2564,02/02/2564,02/02/2564,02/02/2564",
                "02/02/2564,,,,03/2563" // rescued first, then received, was known since
            })
    void whatMayBeInOrderIsNotWarnedOf(String dates) {
        var known = dates.endsWith("03/2563") ? dates.replace(",,,,", ",,,01/2563,") : dates;

        assertThat(findings(row("", "", known))).isEmpty();
    }

    @Test
    void aWarningStopsNothing() {
        var run = check(row("", "", "02/02/2564,01/02/2564,,,"));

        assertThat(run.canBePublished()).isTrue();
        assertThat(world.publish(run)).isInstanceOf(PublishFile.Published.class);
    }

    @Test
    void aFindingNamesTheCellAsTheSenderWroteIt() {
        var run = check(row("", "", "02/02/2564,01/02/2564,,,"));

        assertThat(run.reading().warnings())
                .extracting(RowProblem::value)
                .containsExactly("01/02/2564");
    }

    @Test
    void anEventBeforeBirthIsOneProblemAndNotTwo() {
        assertThat(findings(row("17/05/2565", "3", "02/02/2564,,,,")))
                .singleElement()
                .asString()
                .contains("date_future");
        assertThat(findings(row("01/03/2564", "0", "02/02/2564,,,,")))
                .containsExactly("ERROR received_on before_birth");
    }

    private static String row(String birth, String age, String dates) {
        return "P-1,Lena Orsk,F,SEX,Vesmark," + birth + "," + age + "," + dates;
    }

    private static DryRun check(String row) {
        return world.check(UUID.randomUUID(), HEAD, row);
    }

    private static List<String> findings(String row) {
        var reading = check(row).reading();
        return Stream.concat(reading.problems().stream(), reading.warnings().stream())
                .map(
                        found ->
                                found.weight()
                                        + " "
                                        + found.column()
                                        + " "
                                        + found.problem().key().replaceAll(".*\\.", ""))
                .toList();
    }
}
