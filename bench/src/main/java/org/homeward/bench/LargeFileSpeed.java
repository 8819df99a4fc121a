package org.homeward.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.Actor;
import org.homeward.app.settings.Settings;
import org.homeward.app.wiring.Foundation;
import org.homeward.app.wiring.Rooms;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.homeward.intake.model.FileTerms;
import org.homeward.intake.model.LargeFile;
import org.homeward.intake.model.Progress;
import org.homeward.intake.work.PublishFile;
import org.homeward.testkit.population.FileKind;

/// One file of very many rows: from its first part to its receipt.
public final class LargeFileSpeed {
    /// The mark of the line that the bench reads: rows, megabytes, seconds of sending, of reading,
    /// of publishing and of feeding the read model, megabytes of the heap at its highest.
    static final String MARK = "large-file";

    private LargeFileSpeed() {}

    /// @param arguments home, data folder, file; and, for writing the file first, `write` and the
    ///     number of rows
    public static void main(String[] arguments) throws IOException {
        var home = Path.of(arguments[0]);
        var data = Path.of(arguments[1]);
        var file = Path.of(arguments[2]);
        var about = file.resolveSibling(file.getFileName() + ".about");
        var settings =
                Settings.demo(ImportSpeed.COUNTRY, 0, home)
                        .in(data, data.resolveSibling(data.getFileName() + "-keys"));
        try (var rooms = new Rooms(Foundation.open(settings, Clock.systemUTC()), true)) {
            if (arguments.length > 3) {
                try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    var written =
                            new InventedFile(rooms, home)
                                    .write(
                                            FileKind.VICTIMS,
                                            Integer.parseInt(arguments[4]),
                                            90,
                                            out);
                    Files.writeString(
                            about,
                            written.agency().value()
                                    + " "
                                    + written.sentOn()
                                    + " "
                                    + written.rows());
                }
            } else {
                var words = Files.readString(about).split(" ");
                var terms =
                        new FileTerms(
                                new AgencyId(words[0]),
                                FileKind.VICTIMS.code(),
                                LocalDate.parse(words[1]),
                                Optional.of(ImportSpeed.REGIME));
                System.out.println(take(rooms, file, terms));
            }
        }
    }

    private static String take(Rooms rooms, Path path, FileTerms terms) throws IOException {
        var large = rooms.intake().large();
        var officer =
                new Actor(
                        new UserId(rooms.foundation().randomId()),
                        terms.agency(),
                        Set.of("importing-officer"));
        var id = rooms.foundation().randomId();
        long size = Files.size(path);
        long began = System.nanoTime();
        large.receive().announce(officer, id, terms, size);
        try (var in = new BufferedInputStream(Files.newInputStream(path))) {
            byte[] part = in.readNBytes(LargeFile.PART);
            for (int number = 0; part.length > 0; number++) {
                large.receive().part(officer, id, number, part);
                part = in.readNBytes(LargeFile.PART);
            }
        }
        long sent = System.nanoTime();
        var run = large.check().handle(officer, id, Progress.NONE).orElseThrow();
        long read = System.nanoTime();
        var outcome = large.publish().handle(officer, id, run.edition(), Progress.NONE);
        long published = System.nanoTime();
        if (!(outcome instanceof PublishFile.Published(var file))) {
            throw new IllegalStateException(
                    outcome + " " + run.findings().stream().limit(3).toList());
        }
        rooms.feed().catchUp();
        long fed = System.nanoTime();
        return String.format(
                Locale.ROOT,
                "%s %d %d %.1f %.1f %.1f %.1f %d",
                MARK,
                file.written().created(),
                size >> 20,
                (sent - began) / 1e9,
                (read - sent) / 1e9,
                (published - read) / 1e9,
                (fed - published) / 1e9,
                highestHeap() >> 20);
    }

    private static long highestHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
