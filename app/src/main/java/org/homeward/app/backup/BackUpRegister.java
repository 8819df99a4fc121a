package org.homeward.app.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.homeward.app.backup.Manifest.Growth;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.app.wiring.Foundation;
import org.homeward.database.embedded.ServerCopy;
import org.homeward.database.embedded.ServerCopy.Moment;

/// Copies the data of an instance that is open, while people work: the first time all of it, from
/// then on what was written since.
public final class BackUpRegister {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Foundation foundation;

    public BackUpRegister(Foundation foundation) {
        this.foundation = foundation;
    }

    /// How much is copied.
    public enum Extent {
        /// What was written since the last copy; all of it where there is none.
        NEWS,
        /// All of it, as a copy of its own.
        ALL,
        /// All of it, and nothing will follow.
        ONCE
    }

    /// What was done.
    ///
    /// @param extent what was copied in the end
    /// @param size of the journal in it
    public record Done(Extent extent, Path folder, long bytes, Instant until, long size) {}

    public synchronized Done handle(Path backups, Extent wanted) {
        var server = foundation.server().orElseThrow(() -> new SettingsProblem("backup_elsewhere"));
        try {
            Destination.prepare(backups, foundation.settings());
            refuseKeys(backups);
            try (var lock =
                            FileChannel.open(
                                    backups.resolve("lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    var copy = ServerCopy.of(server, destination(backups))) {
                if (lock.tryLock() == null) {
                    throw new SettingsProblem("backup_busy", backups);
                }
                var known = Bundle.in(backups, foundation.keystore(), foundation.origin());
                var done =
                        wanted != Extent.NEWS || known.isEmpty()
                                ? all(backups, copy)
                                : news(known.getFirst(), copy);
                if (wanted == Extent.ONCE) {
                    copy.forgetLog();
                }
                return done;
            }
        } catch (IOException e) {
            throw Destination.failed(backups, e);
        }
    }

    /// Each folder of backups gets what was written since its own last copy.
    private static String destination(Path backups) throws IOException {
        var path = backups.toRealPath().toString();
        return UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    private static void refuseKeys(Path backups) {
        if (Files.exists(backups.resolve(BackUpKeys.FILE))) {
            throw new SettingsProblem("backup_beside_keys", backups);
        }
    }

    private Done all(Path backups, ServerCopy copy) throws IOException {
        var began = copy.now();
        var bundle =
                Bundle.fresh(
                        backups,
                        NAME.format(began.time()),
                        foundation.keystore(),
                        foundation.origin());
        boolean finished = false;
        try {
            var done = all(bundle, began, copy);
            finished = true;
            return done;
        } finally {
            if (!finished) {
                Folders.delete(bundle.folder());
            }
        }
    }

    private Done all(Bundle bundle, Moment began, ServerCopy copy) throws IOException {
        var from = new long[1];
        var files = bundle.write("files", out -> from[0] = copy.copyFiles(out).from());
        var growth = growth(bundle, copy, from[0], 1);
        bundle.write(
                new Manifest(
                        foundation.origin(),
                        began.system(),
                        began.timeline(),
                        files,
                        List.of(growth.growth())));
        copy.forgetLogBefore(growth.moment());
        return new Done(
                Extent.ALL,
                bundle.folder(),
                files.bytes() + growth.growth().content().bytes(),
                growth.growth().until(),
                growth.growth().size());
    }

    private Done news(Bundle bundle, ServerCopy copy) throws IOException {
        var manifest = bundle.manifest(foundation.origin());
        var now = copy.now();
        boolean continues =
                manifest.system().equals(now.system())
                        && manifest.timeline() == now.timeline()
                        && copy.keepsLogFrom(manifest.end());
        if (!continues) {
            throw new SettingsProblem("backup_gap", bundle.folder());
        }
        int number = manifest.growths().size() + 1;
        var growth = growth(bundle, copy, manifest.end(), number);
        bundle.write(manifest.with(growth.growth()));
        copy.forgetLogBefore(growth.moment());
        return new Done(
                Extent.NEWS,
                bundle.folder(),
                growth.growth().content().bytes(),
                growth.growth().until(),
                growth.growth().size());
    }

    private record Grown(Growth growth, Moment moment) {}

    /// The journal is asked first: what is in it then is in the log that is copied next.
    private Grown growth(Bundle bundle, ServerCopy copy, long from, int number) throws IOException {
        var journal = foundation.journal();
        var latest = journal.latest();
        var root = journal.rootAt(latest);
        var moment = copy.now();
        var name = String.format(Locale.ROOT, "log-%06d", number);
        var content = bundle.write(name, out -> copy.copyLog(from, moment, out));
        return new Grown(
                new Growth(content, from, moment.place(), moment.time(), latest.value(), root),
                moment);
    }
}
