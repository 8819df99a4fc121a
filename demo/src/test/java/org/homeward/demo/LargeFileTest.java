package org.homeward.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.InflaterInputStream;
import org.homeward.access.Actor;
import org.homeward.app.settings.Settings;
import org.homeward.app.wiring.LargeIntake;
import org.homeward.app.wiring.Rooms;
import org.homeward.base.AgencyId;
import org.homeward.base.Period;
import org.homeward.base.UserId;
import org.homeward.figures.model.FigureRequest;
import org.homeward.intake.RowProblem;
import org.homeward.intake.model.FileTerms;
import org.homeward.intake.model.LargeFile;
import org.homeward.intake.model.LargeRun;
import org.homeward.intake.model.Progress;
import org.homeward.intake.model.Progress.Step;
import org.homeward.intake.model.WithdrawalReason;
import org.homeward.intake.work.PublishFile;
import org.homeward.intake.work.ReceiveLargeFile;
import org.homeward.intake.work.WithdrawFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that comes in parts and is read in chunks, on a real instance: stopped, gone on with,
/// published as a whole or not at all.
class LargeFileTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();
    private static final String HEADINGS =
            "Record number,Name,Sex,Form of exploitation,Province,Date received\n";
    private static final AgencyId AGENCY = new AgencyId("kustos");

    @TempDir private static Path folder;
    private static Rooms rooms;
    private static LargeIntake large;

    @BeforeAll
    static void open() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        rooms = DemoCountry.open(settings(), (_, _) -> {});
        large = rooms.intake().large();
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    private static Settings settings() {
        return Settings.demo("farland", 0, HOME)
                .in(folder.resolve("data"), folder.resolve("data-keys"));
    }

    private final Actor officer = officer();

    private static Actor officer() {
        return new Actor(new UserId(UUID.randomUUID()), AGENCY, Set.of("importing-officer"));
    }

    /// So many rows with numbers of their own.
    private static String rows(String numbers, int count) {
        return HEADINGS
                + IntStream.rangeClosed(1, count)
                        .mapToObj(n -> row(numbers + "-" + n))
                        .collect(Collectors.joining());
    }

    private static String row(String number) {
        return number + ",Alva Brook,F,SEX,Vesmark,2021-06-15\n";
    }

    private UUID send(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    private UUID send(byte[] bytes) {
        var id = UUID.randomUUID();
        assertThat(announce(id, bytes.length)).isInstanceOf(ReceiveLargeFile.Announced.class);
        for (int part = 0; part * (long) LargeFile.PART < bytes.length; part++) {
            int from = part * LargeFile.PART;
            var piece =
                    Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + LargeFile.PART));
            assertThat(large.receive().part(officer, id, part, piece))
                    .isEqualTo(ReceiveLargeFile.PartOutcome.KEPT);
        }
        return id;
    }

    private ReceiveLargeFile.Outcome announce(UUID id, long size) {
        var sentOn = LocalDate.of(2022, 1, 1);
        var terms = new FileTerms(AGENCY, "victims", sentOn, Optional.empty());
        return large.receive().announce(officer, id, terms, size);
    }

    private LargeRun check(UUID id) {
        return large.check().handle(officer, id, Progress.NONE).orElseThrow();
    }

    private static Progress stoppingAt(Step step, int rows) {
        return (now, done, _) -> {
            if (now == step && done >= rows) {
                throw new CancellationException();
            }
        };
    }

    private static long received() {
        var pack = rooms.foundation().pack();
        var period = Period.year(2021);
        return rooms.counts()
                .table(
                        FigureRequest.of(
                                pack.figureDefinition("victims-received").orElseThrow(),
                                period,
                                rooms.foundation().journal().latest(),
                                new FigureRequest.Division(
                                        pack.units().regimeAt(period.last()).id(),
                                        Period.Step.YEAR)))
                .total();
    }

    /// Rows of the staging that the officer's agency has.
    private long staged() {
        var sql = rooms.foundation().database().client("intake");
        return rooms.intake()
                .openUpload()
                .seeingFiles(
                        officer,
                        () ->
                                sql.sql(
                                                """
                                                select (select count(*) from intake.large_file)
                                                     + (select count(*) from intake.large_part)
                                                     + (select count(*) from intake.large_chunk)
                                                     + (select count(*) from intake.large_assessment)
                                                     + (select count(*) from intake.large_number)
                                                """)
                                        .query(Long.class)
                                        .single());
    }

    @Test
    void readingGoesOnWhereItWasStoppedAndPublishingIsAllOrNothing() {
        long before = received();
        var latest = rooms.foundation().journal().latest();
        var id = send(rows("STOPPED", 12_000));

        assertThatThrownBy(() -> large.check().handle(officer, id, stoppingAt(Step.STAGING, 5_000)))
                .isInstanceOf(CancellationException.class);
        int[] begun = {-1};
        var run =
                large.check()
                        .handle(
                                officer,
                                id,
                                (step, done, _) ->
                                        begun[0] =
                                                begun[0] < 0 && step == Step.STAGING
                                                        ? done
                                                        : begun[0])
                        .orElseThrow();
        assertThat(begun[0]).as("what was read is not read again").isEqualTo(5_000);
        assertThat(run.lines()).isEqualTo(12_000);
        assertThat(run.counts().created()).isEqualTo(12_000);
        assertThat(run.problems()).isZero();

        assertThatThrownBy(
                        () ->
                                large.publish()
                                        .handle(
                                                officer,
                                                id,
                                                run.edition(),
                                                stoppingAt(Step.PUBLISHING, 10_000)))
                .isInstanceOf(CancellationException.class);
        assertThat(rooms.foundation().journal().latest()).isEqualTo(latest);
        assertThat(received()).isEqualTo(before);

        var outcome = large.publish().handle(officer, id, run.edition(), Progress.NONE);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PublishFile.Published.class,
                        it -> assertThat(it.file().written().created()).isEqualTo(12_000));
        assertThat(received()).as("persons of one name each").isGreaterThan(before);
        assertThat(large.publish().handle(officer, id, run.edition(), Progress.NONE))
                .isInstanceOf(PublishFile.AlreadyPublished.class);
        assertThat(rooms.foundation().verifyJournal(List.of()).holds()).isTrue();

        withdraw(id);
        assertThat(received()).isEqualTo(before);
        assertThat(rooms.foundation().verifyJournal(List.of()).holds()).isTrue();
    }

    private void withdraw(UUID id) {
        var withdrawn =
                rooms.intake()
                        .withdrawFile()
                        .handle(officer, new WithdrawFile.Command(id, WithdrawalReason.WRONG_FILE));
        assertThat(withdrawn).isInstanceOf(WithdrawFile.Withdrawn.class);
    }

    @Test
    void whatIsWrongIsToldWhereverItStandsAndKeepsAllFromBeingPublished() {
        var text = rows("WRONG", 11_000).replace("WRONG-10500,Alva Brook,F", "WRONG-10500,Alva,Q");
        var run = check(send(text + row("WRONG-3")));

        assertThat(run.problems()).isEqualTo(2);
        assertThat(run.findings())
                .filteredOn(it -> !it.isWarning())
                .extracting(RowProblem::line, RowProblem::column)
                .containsExactlyInAnyOrder(tuple(10_501, "sex"), tuple(11_002, "record_number"));
        assertThat(large.publish().handle(officer, run.file().id(), run.edition(), Progress.NONE))
                .isEqualTo(PublishFile.Refused.HAS_PROBLEMS);
    }

    @Test
    void aFileThatCannotBeReadToItsEndSaysWhere() {
        var bytes = rows("CUT", 6_000).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 20] = (byte) 0xE1;

        assertThat(keys(check(send(bytes)))).containsExactly("intake.problem.file_encoding");
        assertThat(keys(check(send("PK\u0003\u0004 and so on"))))
                .containsExactly("intake.problem.large_workbook");
        assertThat(keys(check(send("Nonsense,More\n1,2\n")))).isNotEmpty();
    }

    private static List<String> keys(LargeRun run) {
        return run.findings().stream()
                .filter(it -> !it.isWarning())
                .map(it -> it.problem().key())
                .toList();
    }

    @Test
    void lettersThatWouldNeedConsentAreNotTaken() {
        var odd = "M\u00E2\u00FAy T\u00EDnh Ng\u00E2n H\u00E0ng"; // well-formed Unicode passes
        var run = check(send(HEADINGS + "L-1," + odd + ",F,SEX,Vesmark,2021-06-15\n"));
        assertThat(run.problems()).isZero();
    }

    @Test
    void anotherFileMeanwhileMakesTheRunStaleAndOnlyTheComparisonIsDoneAgain() {
        var first = send(rows("STALE", 100));
        var second = send(rows("OTHER", 10));
        var run = check(first);
        publish(check(second));

        assertThat(large.publish().handle(officer, first, run.edition(), Progress.NONE))
                .isEqualTo(PublishFile.Refused.DRY_RUN_IS_STALE);
        publish(check(first));
        withdraw(first);
        withdraw(second);
    }

    private void publish(LargeRun run) {
        assertThat(large.publish().handle(officer, run.file().id(), run.edition(), Progress.NONE))
                .isInstanceOf(PublishFile.Published.class);
    }

    @Test
    void partsAreTakenAsAnnouncedAndOfNobodyElse() {
        var id = UUID.randomUUID();
        announce(id, LargeFile.PART + 10L);

        assertThat(large.receive().part(officer, id, 1, new byte[11]))
                .isEqualTo(ReceiveLargeFile.PartOutcome.WRONG_PART);
        assertThat(large.receive().part(officer, id, 2, new byte[10]))
                .isEqualTo(ReceiveLargeFile.PartOutcome.WRONG_PART);
        assertThat(large.receive().part(officer(), id, 1, new byte[10]))
                .isEqualTo(ReceiveLargeFile.PartOutcome.UNKNOWN_FILE);
        assertThat(large.receive().part(officer, id, 1, new byte[10]))
                .isEqualTo(ReceiveLargeFile.PartOutcome.KEPT);
        assertThat(large.check().handle(officer, id, Progress.NONE)).isEmpty();
        assertThat(large.open().find(officer(), id)).isEmpty();
        large.receive().forget(officer(), id);
        assertThat(large.open().find(officer, id)).isPresent();
        large.receive().forget(officer, id);
        assertThat(large.open().find(officer, id)).isEmpty();
    }

    @Test
    void whatWaitsIsSealed() {
        var id =
                check(send(rows("SEALED", 10) + ",Bram Carver,F,SEX,Vesmark,2021-06-15\n"))
                        .file()
                        .id();
        var sql = rooms.foundation().database().client("intake");
        var kept =
                rooms.intake()
                        .openUpload()
                        .seeingFiles(
                                officer,
                                () ->
                                        sql.sql(
                                                        """
                                                        select content from intake.large_part
                                                         where file = :file
                                                        union all
                                                        select content from intake.large_chunk
                                                         where file = :file
                                                        union all
                                                        select findings from intake.large_chunk
                                                         where file = :file
                                                        """)
                                                .param("file", id)
                                                .query(byte[].class)
                                                .list());

        assertThat(kept).hasSize(3);
        assertThat(kept)
                .allSatisfy(
                        bytes -> {
                            var text = new String(bytes, StandardCharsets.ISO_8859_1);
                            assertThat(text).doesNotContain("Alva", "Carver", "SEALED-1");
                            assertThatThrownBy(() -> inflated(bytes))
                                    .isInstanceOf(IOException.class);
                        });
        large.receive().forget(officer, id);
    }

    /// What was packed before it was sealed must not come out without the key.
    private static byte[] inflated(byte[] bytes) throws IOException {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    @Test
    void nobodyFillsTheDiskWithAnnouncements() {
        for (int n = 0; n < 3; n++) {
            announce(UUID.randomUUID(), 1);
        }

        assertThat(announce(UUID.randomUUID(), 1)).isEqualTo(ReceiveLargeFile.Refused.TOO_MANY);
        assertThat(announce(UUID.randomUUID(), ReceiveLargeFile.MOST_BYTES + 1))
                .isEqualTo(ReceiveLargeFile.Refused.TOO_LARGE);
    }

    @Test
    void aFileForgottenWhileItIsReadStopsTheReadingAndLeavesNothing() {
        long before = staged();
        var id = send(rows("MEANWHILE", 11_000));
        Progress forgetting =
                (step, done, _) -> {
                    if (step == Step.STAGING && done == 5_000) {
                        large.receive().forget(officer, id);
                    }
                };

        assertThatThrownBy(() -> large.check().handle(officer, id, forgetting))
                .isInstanceOf(CancellationException.class);
        assertThat(staged()).isEqualTo(before);
    }

    @Test
    void aPublishedOrForgottenFileLeavesNothingInTheStaging() {
        long before = staged();
        var published = check(send(rows("GONE", 50)));
        publish(published);
        var forgotten = check(send(rows("FORGOTTEN", 50)));
        large.receive().forget(officer, forgotten.file().id());

        assertThat(staged()).isEqualTo(before);
        withdraw(published.file().id());
    }
}
