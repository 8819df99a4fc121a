package org.homeward.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homeward.app.settings.Settings;
import org.homeward.app.settings.SettingsProblem;

/// Where copies go.
final class Destination {
    private Destination() {}

    /// Makes the folder; refused where it would be lost together with what is copied.
    static void prepare(Path folder, Settings settings) throws IOException {
        var place = folder.toAbsolutePath().normalize();
        if (place.startsWith(settings.data()) || place.startsWith(settings.keys())) {
            throw new SettingsProblem("backup_inside", folder);
        }
        Files.createDirectories(folder);
    }

    static SettingsProblem failed(Path folder, IOException e) {
        return new SettingsProblem(
                "backup_not_written", folder, e.getClass().getSimpleName() + ": " + e.getMessage());
    }
}
