package org.homeward.testkit.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.homeward.packs.CountryPack;

/// Writes the history of an invented country into a folder, to be looked at.
///
/// Arguments: folder of the packs, id of the pack, seed, folder to write to.
public final class PopulationFiles {
    private PopulationFiles() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4) {
            throw new IllegalArgumentException("packs folder, pack id, seed, target folder");
        }
        var packs = Path.of(arguments[0]);
        var id = arguments[1];
        var pack = CountryPack.load(packs, id);
        var calibration = Calibration.read(packs.resolve(id).resolve("demo/calibration.yaml"));
        long start = System.nanoTime();
        var population = Population.generate(pack, calibration, Long.parseLong(arguments[2]));
        long made = System.nanoTime();
        write(population, Path.of(arguments[3]));
        long written = System.nanoTime();
        System.out.printf(
                "made in %d ms, written in %d ms%n",
                (made - start) / 1_000_000, (written - made) / 1_000_000);
    }

    private static void write(Population population, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> index = new ArrayList<>();
        for (var event : population.history().events()) {
            if (event instanceof DemoHistory.FileSent file) {
                Files.write(folder.resolve(index.size() + "-" + file.name()), file.bytes());
            }
            index.add(index.size() + " " + event);
        }
        Files.write(folder.resolve("events.txt"), index);
        var truth = new ArrayList<String>();
        population
                .truth()
                .byYear()
                .forEach((milestone, years) -> truth.add(milestone.figure() + " " + years));
        for (var kind : FileKind.values()) {
            truth.add(kind.code() + " in 1, 2, 3 agencies: " + population.truth().overlap(kind));
        }
        Files.write(folder.resolve("truth.txt"), truth);
    }
}
