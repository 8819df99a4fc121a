package org.homeward.app.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homeward.access.keys.Keystore;
import org.homeward.app.backup.Manifest.Growth;
import org.homeward.app.settings.Settings;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.app.wiring.Foundation;
import org.homeward.app.wiring.InstanceMark;
import org.homeward.app.wiring.KeysFolder;
import org.homeward.database.embedded.EmbeddedPostgres;
import org.homeward.database.embedded.ServerRestore;
import org.homeward.journal.Verification;
import org.homeward.journal.store.CheckpointFile.Standing;

/// Makes the data of an instance from its backups, as it was at a moment, in a folder that is
/// empty. All parts are checked before anything is written; until the journal was verified the
/// data stands aside under another name.
public final class RestoreRegister {
    private final Settings settings;
    private final SecureRandom random;

    /// @param settings whose keys open the backup, and in whose data folder the instance is made
    public RestoreRegister(Settings settings, SecureRandom random) {
        this.settings = settings;
        this.random = random;
    }

    /// What was made.
    ///
    /// @param until the moment, no later than asked for
    /// @param standing of the journal to what was signed last beside the keys
    /// @param knowsErased whether there was a register of who was erased
    public record Done(
            Instant until, Verification verification, Standing standing, boolean knowsErased) {}

    private record Chosen(Bundle bundle, Manifest manifest, List<Growth> growths) {
        Instant last() {
            return growths.getLast().until();
        }
    }

    public Done handle(Path backups, Optional<Instant> at) {
        if (settings.databaseUrl().isPresent()) {
            throw new SettingsProblem("backup_elsewhere");
        }
        var data = settings.data();
        var aside = data.resolveSibling(data.getFileName() + ".unfinished");
        try {
            if (!Folders.isEmpty(data)) {
                throw new SettingsProblem("backup_target_taken", data);
            }
            if (!Folders.isEmpty(aside)) {
                throw new SettingsProblem("backup_unfinished", aside);
            }
            if (!Files.exists(settings.keys().resolve("keystore"))) {
                throw new SettingsProblem("backup_keys_first", settings.keys());
            }
            var keystore = KeysFolder.of(settings).open(random);
            if (!keystore.opensBackups()) {
                throw new SettingsProblem("backup_of_other", backups);
            }
            KeysFolder.of(settings).refuseInUse(keystore);
            var chosen = choose(backups, keystore, at);
            check(chosen);
            boolean finished = false;
            try {
                var done = restore(chosen, at, settings.in(aside, settings.keys()));
                Files.deleteIfExists(data);
                Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
                finished = true;
                return done;
            } finally {
                if (!finished) {
                    Folders.delete(aside);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The newest copy that holds the moment.
    private Chosen choose(Path backups, Keystore keystore, Optional<Instant> at)
            throws IOException {
        var origin = KeysFolder.of(settings).origin(keystore);
        var bundles = Bundle.in(backups, keystore, origin);
        if (bundles.isEmpty()) {
            throw new SettingsProblem("backup_none", backups);
        }
        var oldest = Instant.MAX;
        for (var bundle : bundles) {
            var manifest = bundle.manifest(origin);
            if (bundle == bundles.getFirst()
                    && at.isPresent()
                    && at.get().isAfter(manifest.last())) {
                throw new SettingsProblem("backup_too_late", manifest.last());
            }
            if (at.isEmpty() || !manifest.first().isAfter(at.get())) {
                return new Chosen(bundle, manifest, growths(bundle, manifest, at));
            }
            oldest = manifest.first();
        }
        throw new SettingsProblem("backup_too_early", oldest);
    }

    /// The parts up to the first that reaches the moment.
    private static List<Growth> growths(Bundle bundle, Manifest manifest, Optional<Instant> at) {
        var all = manifest.growths();
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).from() != all.get(i - 1).to()) {
                throw new SettingsProblem("backup_part_missing", bundle.folder());
            }
        }
        long before =
                all.stream().filter(it -> at.isPresent() && it.until().isBefore(at.get())).count();
        return all.subList(0, at.isEmpty() ? all.size() : (int) Math.min(all.size(), before + 1));
    }

    private static void check(Chosen chosen) throws IOException {
        chosen.bundle().check(chosen.manifest().files());
        for (var growth : chosen.growths()) {
            chosen.bundle().check(growth.content());
        }
    }

    private Done restore(Chosen chosen, Optional<Instant> at, Settings aside) throws IOException {
        new InstanceMark(aside.data()).prepareFolder();
        var place = EmbeddedPostgres.Settings.in(aside.data().resolve("postgres"));
        var server = ServerRestore.into(place);
        chosen.bundle().read(chosen.manifest().files(), server::files);
        for (var growth : chosen.growths()) {
            chosen.bundle()
                    .read(
                            growth.content(),
                            in -> server.log(chosen.manifest().timeline(), growth.from(), in));
        }
        server.start(at.filter(it -> it.isBefore(chosen.last())), random).close();
        return verified(chosen, at, aside);
    }

    private static Done verified(Chosen chosen, Optional<Instant> at, Settings aside) {
        try (var foundation = Foundation.open(aside, Clock.systemUTC())) {
            var signed =
                    chosen.growths().stream()
                            .filter(it -> at.isEmpty() || !it.until().isAfter(at.get()))
                            .map(chosen.manifest()::checkpoint)
                            .toList();
            return new Done(
                    at.filter(it -> it.isBefore(chosen.last())).orElse(chosen.last()),
                    foundation.verifyJournal(signed.subList(signed.size() - 1, signed.size())),
                    foundation.checkpoints().standing(),
                    Files.exists(aside.keys().resolve("erasures")));
        }
    }
}
