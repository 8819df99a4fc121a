package org.homeward.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.homeward.access.Actor;
import org.homeward.app.settings.Settings;
import org.homeward.app.wiring.Foundation;
import org.homeward.app.wiring.Rooms;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.homeward.intake.model.FileTerms;
import org.homeward.intake.model.Progress;
import org.homeward.intake.work.PublishFile;
import org.homeward.intake.work.SubmitFile;
import org.homeward.testkit.population.FileKind;

/// How fast an agency's file comes in, in a process and an instance of its own: kept, tried without
/// writing, published. The rows are those of invented agencies, put together into one large file.
///
/// Arguments: home folder, new data folder, rows of each file. Prints a line for each file and one
/// for each round of the three kinds.
final class ImportSpeed {
    static final String COUNTRY = "vn";
    static final String REGIME = "63";
    private static final int ROUNDS = 2;
    static final String SUM = "together";
    static final String BOTH_SIDES = "both-sides";

    private final Rooms rooms;
    private final InventedFile invented;

    private ImportSpeed(Rooms rooms, InventedFile invented) {
        this.rooms = rooms;
        this.invented = invented;
    }

    public static void main(String[] arguments) throws IOException {
        var home = Path.of(arguments[0]);
        var data = Path.of(arguments[1]);
        int rows = Integer.parseInt(arguments[2]);
        var settings =
                Settings.demo(COUNTRY, 0, home)
                        .in(data, data.resolveSibling(data.getFileName() + "-keys"));
        try (var rooms = new Rooms(Foundation.open(settings, Clock.systemUTC()), true)) {
            var speed = new ImportSpeed(rooms, new InventedFile(rooms, home));
            for (int round = 1; round <= ROUNDS; round++) {
                var measured = new ArrayList<Measured>();
                for (var kind : FileKind.values()) {
                    measured.add(speed.take(kind, speed.content(kind, rows, round)));
                    System.out.println(measured.getLast());
                }
                System.out.println(sum(round, measured));
            }
            for (int round = 1; round <= ROUNDS; round++) {
                System.out.println(speed.bothSides(rows, round));
            }
        }
    }

    /// Agencies of both sides send at the same time: victims beside cases and suspects, twice as
    /// many victims so that neither side waits for the other for long.
    private String bothSides(int rows, int round) throws IOException {
        var victims = content(FileKind.VICTIMS, rows, ROUNDS + round);
        var cases = content(FileKind.CASES, rows / 2, ROUNDS + round);
        var suspects = content(FileKind.SUSPECTS, rows / 2, ROUNDS + round);
        long began = System.nanoTime();
        try (var lanes = Executors.newFixedThreadPool(2)) {
            var protection = lanes.submit(() -> publish(FileKind.VICTIMS, victims));
            var justice =
                    lanes.submit(
                            () ->
                                    publish(FileKind.CASES, cases)
                                            + publish(FileKind.SUSPECTS, suspects));
            int all = protection.get() + justice.get();
            return String.format(
                    Locale.ROOT,
                    "%s %d %.0f",
                    BOTH_SIDES,
                    round,
                    all / seconds(began, System.nanoTime()));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private int publish(FileKind kind, Content content) {
        var officer =
                new Actor(
                        new UserId(rooms.foundation().randomId()),
                        content.agency(),
                        Set.of("importing-officer"));
        var id = rooms.foundation().randomId();
        var terms =
                new FileTerms(content.agency(), kind.code(), content.sentOn(), Optional.of(REGIME));
        var intake = rooms.intake();
        intake.submitFile().handle(officer, new SubmitFile.Command(id, terms, content.bytes()));
        long edition =
                intake.openUpload()
                        .seeingFiles(
                                officer,
                                () -> intake.files().edition(content.agency(), kind.code()));
        var published =
                intake.publishFile()
                        .handle(officer, new PublishFile.Command(id, edition), Progress.NONE);
        if (!(published instanceof PublishFile.Published(var file))
                || file.written().created() != content.rows()) {
            throw new IllegalStateException("not published: " + published);
        }
        return content.rows();
    }

    /// One file as it would come, with the agency that would send it.
    private record Content(AgencyId agency, LocalDate sentOn, byte[] bytes, int rows) {}

    /// @param kept seconds until the upload was kept
    /// @param checked seconds of the dry run
    /// @param published seconds until everything was committed
    record Measured(FileKind kind, int rows, double kept, double checked, double published) {
        /// Rows a second without and with the dry run before.
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s %d rows: kept %.2f s, dry run %.2f s, published %.2f s: %.0f rows/s, %.0f with"
                            + " the dry run",
                    kind.code(),
                    rows,
                    kept,
                    checked,
                    published,
                    rows / (kept + published),
                    rows / (kept + checked + published));
        }
    }

    /// What the bench reads: a mark, the round, and rows a second without and with the dry run.
    private static String sum(int round, List<Measured> measured) {
        int rows = measured.stream().mapToInt(Measured::rows).sum();
        double published =
                measured.stream().mapToDouble(file -> file.kept() + file.published()).sum();
        double checked = measured.stream().mapToDouble(Measured::checked).sum();
        return String.format(
                Locale.ROOT,
                "%s %d %.0f %.0f",
                SUM,
                round,
                rows / published,
                rows / (published + checked));
    }

    private Measured take(FileKind kind, Content content) {
        var officer =
                new Actor(
                        new UserId(rooms.foundation().randomId()),
                        content.agency(),
                        Set.of("importing-officer"));
        var id = rooms.foundation().randomId();
        var terms =
                new FileTerms(content.agency(), kind.code(), content.sentOn(), Optional.of(REGIME));
        long began = System.nanoTime();
        var kept =
                rooms.intake()
                        .submitFile()
                        .handle(officer, new SubmitFile.Command(id, terms, content.bytes()));
        long keptAt = System.nanoTime();
        var run = rooms.intake().checkFile().handle(officer, id, Progress.NONE).orElseThrow();
        long checkedAt = System.nanoTime();
        var published =
                rooms.intake()
                        .publishFile()
                        .handle(officer, new PublishFile.Command(id, run.edition()), Progress.NONE);
        long publishedAt = System.nanoTime();
        if (!(published instanceof PublishFile.Published(var file))
                || file.written().created() != content.rows()) {
            throw new IllegalStateException(
                    kept
                            + " "
                            + published
                            + " "
                            + run.reading().problems().stream().limit(3).toList());
        }
        return new Measured(
                kind,
                content.rows(),
                seconds(began, keptAt),
                seconds(keptAt, checkedAt),
                seconds(checkedAt, publishedAt));
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private Content content(FileKind kind, int wanted, int round) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var about = invented.write(kind, wanted, round, bytes);
        return new Content(about.agency(), about.sentOn(), bytes.toByteArray(), about.rows());
    }
}
