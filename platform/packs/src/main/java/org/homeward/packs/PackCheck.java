package org.homeward.packs;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.homeward.base.Language;

/// Checks packs and says, by file and row, everything that is wrong in them.
public final class PackCheck {
    private PackCheck() {}

    /// Everything wrong in a pack and the one that it extends; empty when it can be used.
    public static List<PackProblem> check(Path packs, String id) {
        return check(packs, id, ModuleWords.discovered(packs));
    }

    public static List<PackProblem> check(Path packs, String id, ModuleWords modules) {
        var findings = new Findings();
        PackReader.read(packs, id, modules, findings);
        return findings.sorted();
    }

    /// Checks the packs, prints one line per problem and one per pack, and says whether all can be
    /// used. Missing translations are counted, and are no problem.
    public static boolean report(
            Path packs, List<String> ids, ModuleWords modules, PrintStream out) {
        boolean sound = true;
        for (String id : ids) {
            var findings = new Findings();
            var pack = PackReader.read(packs, id, modules, findings);
            var problems = findings.sorted();
            problems.forEach(out::println);
            sound &= problems.isEmpty();
            out.printf(
                    "pack %s: %s%n",
                    id, problems.isEmpty() ? "sound" : problems.size() + " problems");
            for (var language : pack.languages()) {
                int words = pack.words(language).missing().size();
                long labels = untranslatedLabels(pack, language);
                if (words + labels > 0) {
                    out.printf(
                            "pack %s: %d words and %d labels not translated into %s%n",
                            id, words, labels, language);
                }
            }
        }
        return sound;
    }

    private static long untranslatedLabels(CountryPack pack, Language language) {
        return pack.codeLists().stream()
                .flatMap(list -> list.entries().stream())
                .filter(entry -> !entry.labels().has(language))
                .count();
    }

    /// Arguments: the folder of the packs, then the ids of packs.
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length < 2) {
            out.println("usage: PackCheck <folder of packs> <id>...");
            System.exit(2);
        }
        var packs = Path.of(arguments[0]);
        var ids = List.of(arguments).subList(1, arguments.length);
        System.exit(report(packs, ids, ModuleWords.discovered(packs), out) ? 0 : 1);
    }
}
