package org.homeward.testkit.population;

import java.io.IOException;
import java.nio.file.Path;
import org.homeward.packs.CountryPack;

/// Writes the history of an invented country into a folder, to be taken in or looked at.
///
/// Arguments: folder of the packs, id of the pack, how many times the size of the pack's
/// calibration, folder to write to.
public final class PopulationFiles {
    private PopulationFiles() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4) {
            throw new IllegalArgumentException("packs folder, pack id, factor, target folder");
        }
        var packs = Path.of(arguments[0]);
        var id = arguments[1];
        var pack = CountryPack.load(packs, id);
        var calibration =
                Calibration.read(packs.resolve(id).resolve("demo/calibration.yaml"))
                        .times(Integer.parseInt(arguments[2]));
        long start = System.nanoTime();
        var population = Population.generate(pack, calibration, calibration.seed());
        long made = System.nanoTime();
        new KeptHistory(Path.of(arguments[3])).write(population);
        var truth = population.truth();
        System.out.printf(
                "%d victims, %d suspects, %d cases in truth; made in %d s, written in %d s%n",
                truth.subjects(FileKind.VICTIMS),
                truth.subjects(FileKind.SUSPECTS),
                truth.subjects(FileKind.CASES),
                (made - start) / 1_000_000_000,
                (System.nanoTime() - made) / 1_000_000_000);
    }
}
