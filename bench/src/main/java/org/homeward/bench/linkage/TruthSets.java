package org.homeward.bench.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.homeward.testkit.population.PersonTable;

/// The public sets, and the files of their models in `bench/linkage`. No model was given a
/// weight, a share of matches or a threshold: all are learned, and the cut is an even
/// chance.
public final class TruthSets {
    /// The class that links one of them and prints a row.
    public static final String LINKING = OneSet.class.getName();

    /// The class that adds records to those that stand, and prints how long it takes.
    public static final String ADDING = Insertions.class.getName();

    /// The class that prints how often the interval around the count of persons holds the truth.
    public static final String COVERAGE = Coverage.class.getName();

    /// The name of the file of the invented country's records.
    public static final String INVENTED = "victims.csv";

    private TruthSets() {}

    /// The names of their files.
    public static List<String> files() {
        return all().stream().map(TruthSet::file).filter(file -> !file.equals(INVENTED)).toList();
    }

    static TruthSet of(Path file) {
        return all().stream().filter(set -> file.endsWith(set.file())).findFirst().orElseThrow();
    }

    static List<TruthSet> all() {
        var sets = new ArrayList<TruthSet>();
        sets.add(
                new TruthSet(
                        "Historical figures, the half for development",
                        "historical_dev.csv",
                        "unique_id",
                        "cluster",
                        "historical.yaml",
                        0.93));
        for (int number = 1; number <= 4; number++) {
            sets.add(
                    new TruthSet(
                            "FEBRL " + number,
                            "febrl" + number + ".csv",
                            "unique_id",
                            "cluster",
                            "febrl.yaml",
                            0.999));
        }
        sets.add(
                new TruthSet(
                        "RLdata500", "RLdata500.csv", "rec_id", "ent_id", "rldata.yaml", 0.97));
        sets.add(
                new TruthSet(
                        "fake_1000", "fake_1000.csv", "unique_id", "cluster", "fake.yaml", 0.907));
        sets.add(
                new TruthSet(
                        "An invented country's victims, as eight agencies wrote them",
                        INVENTED,
                        PersonTable.ID,
                        PersonTable.PERSON,
                        "victims.yaml",
                        0.95));
        return sets;
    }
}
