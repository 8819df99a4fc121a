package org.homeward.demo;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;
import org.homeward.app.settings.Settings;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.app.wiring.Foundation;
import org.homeward.app.wiring.ProductWords;
import org.homeward.app.wiring.Rooms;
import org.homeward.database.ModuleSchema;
import org.homeward.packs.CountryPack;
import org.homeward.testkit.population.Calibration;
import org.homeward.testkit.population.DemoHistory;
import org.homeward.testkit.population.HandMade;
import org.homeward.testkit.population.Population;

/// Opens a demonstration and makes sure that its country is in it.
public final class DemoCountry {
    private DemoCountry() {}

    /// @param progress is told how many of how many rows of agency files are in
    public static Rooms open(Settings settings, BiConsumer<Integer, Integer> progress) {
        return open(settings, Size.USUAL, progress);
    }

    static Rooms open(Settings settings, Size size, BiConsumer<Integer, Integer> progress) {
        var pack = CountryPack.load(settings.packs(), settings.country(), ProductWords.modules());
        var start =
                pack.demo()
                        .from()
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .minus(Duration.ofDays(1));
        var clock = new HistoryClock(start);
        var foundation =
                Foundation.open(
                        settings,
                        Clock.systemUTC(),
                        new Foundation.Extension(
                                List.of(ModuleSchema.of("demo")), clock::sequencing));
        var rooms = new Rooms(foundation, true);
        new DemoUsers(rooms).make();
        if (HistoryClock.isOpen(foundation.database().client("demo"))) {
            new Replay(rooms, clock, history(pack, settings, size)).run(progress);
        }
        return rooms;
    }

    /// Invented at the magnitudes of the pack's calibration, or made by hand where it has none.
    static DemoHistory history(CountryPack pack, Settings settings, Size size) {
        var calibration =
                settings.packs().resolve(pack.id()).resolve("demo").resolve("calibration.yaml");
        if (size != Size.USUAL) {
            if (!Files.exists(calibration)) {
                throw new SettingsProblem("one_size_only", pack.id());
            }
            return LargeCountry.history(settings, size);
        }
        if (!Files.exists(calibration)) {
            return HandMade.read(pack.id(), pack.zone()).history();
        }
        var magnitudes = Calibration.read(calibration);
        return Population.generate(pack, magnitudes, magnitudes.seed()).history();
    }
}
