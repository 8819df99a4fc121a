package org.homeward.app.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.homeward.access.keys.Keystore;
import org.homeward.access.keys.PersonKeyLog;
import org.homeward.access.keys.Protection;
import org.homeward.app.settings.Settings;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.journal.InstanceKind;
import org.jspecify.annotations.Nullable;

/// The folder of an instance's keys, with what it takes to open it. Passphrase and PIN come from
/// the environment or from whoever sits at the terminal, never from a file.
public final class KeysFolder {
    private final Settings settings;
    private final Path file;

    private KeysFolder(Settings settings) {
        this.settings = settings;
        this.file = settings.keys().resolve("keystore");
    }

    public static KeysFolder of(Settings settings) {
        return new KeysFolder(settings);
    }

    /// Opens the keystore as the settings say, or makes it where there is no data yet.
    Keystore openOrCreate(SecureRandom random) {
        boolean exists = Files.exists(file);
        if (!exists && Files.exists(settings.data().resolve("postgres/cluster"))) {
            throw new SettingsProblem("keystore_missing", settings.data(), file);
        }
        if (settings.kind() == InstanceKind.DEMO) {
            return Keystore.forDemo(file, random);
        }
        var protection = settings.token().isPresent() ? token() : passphrase("HOMEWARD_PASSPHRASE");
        return exists
                ? Keystore.open(file, protection, random)
                : Keystore.create(file, protection, random);
    }

    /// Opens a keystore that is there, without its data.
    public Keystore open(SecureRandom random) {
        if (!Files.exists(file)) {
            throw new SettingsProblem("keystore_missing", settings.data(), file);
        }
        return openOrCreate(random);
    }

    /// Names the journal of an instance for good, wherever its checkpoints and backups go.
    public String origin(Keystore keystore) {
        return "homeward/%s/%s/%s"
                .formatted(
                        settings.country(),
                        settings.kind().name().toLowerCase(Locale.ROOT),
                        keystore.id());
    }

    /// Refuses keys that a process works with.
    public void refuseInUse(Keystore keystore) {
        openPersonKeys(keystore).close();
    }

    /// A secret from the environment, else from whoever sits at the terminal.
    public static Optional<char[]> secretOf(String variable) {
        return secret(variable, variable + ": ");
    }

    PersonKeyLog openPersonKeys(Keystore keystore) {
        return PersonKeyLog.open(settings.keys().resolve("person-keys"), keystore);
    }

    /// Puts the keystore of an instance that is stopped under another protection.
    public void move(Protection.Kind to, SecureRandom random) {
        var keystore = Keystore.open(file, current(Keystore.protection(file)), random);
        try (var _ = openPersonKeys(keystore)) { // refused while a process has them open
            keystore.moveTo(
                    switch (to) {
                        case TOKEN -> token();
                        case PASSPHRASE -> passphrase("HOMEWARD_NEW_PASSPHRASE");
                        case DEMO -> throw new IllegalArgumentException("never left open");
                    });
        }
    }

    private Protection current(Protection.Kind kind) {
        return switch (kind) {
            case DEMO -> throw new SettingsProblem("keystore_of_demo", file);
            case PASSPHRASE -> passphrase("HOMEWARD_PASSPHRASE");
            case TOKEN -> token();
        };
    }

    private Protection token() {
        var place = settings.token().orElseThrow(() -> new SettingsProblem("token_not_set"));
        var pin =
                secret("HOMEWARD_PIN", "PIN: ")
                        .orElseThrow(() -> new SettingsProblem("pin_missing"));
        return new Protection.Token(place.library(), place.slot(), place.key(), pin);
    }

    private static Protection passphrase(String variable) {
        return new Protection.Passphrase(
                secretOf(variable)
                        .orElseThrow(() -> new SettingsProblem("passphrase_missing", variable)));
    }

    private static Optional<char[]> secret(String variable, String prompt) {
        var set = System.getenv(variable);
        char @Nullable [] given = set == null ? asked(prompt) : set.toCharArray();
        return Optional.ofNullable(given).filter(it -> !new String(it).isBlank());
    }

    private static char @Nullable [] asked(String prompt) {
        var console = System.console();
        return console == null || !console.isTerminal() ? null : console.readPassword(prompt);
    }
}
