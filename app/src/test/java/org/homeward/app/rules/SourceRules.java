package org.homeward.app.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// The rules of the house that only the source text shows. Each takes a file's path and text and
/// says what is wrong with it.
final class SourceRules {
    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_TEST = 600;
    private static final int LONGEST_LINE = 100;

    private static final Pattern CATCH_ALL =
            Pattern.compile("catch \\((final )?(Exception|Throwable) ");
    private static final Pattern EMPTY_CATCH =
            Pattern.compile("catch \\([^)]*[a-zA-Z]\\w* (?!_\\b)\\w+\\) \\{\\s*}");
    private static final Pattern LEFT_UNDONE =
            Pattern.compile(
                    "\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b|@Dis" + "abled|Thread\\.sle" + "ep");
    private static final Pattern CHANGED_ROWS =
            Pattern.compile("(?i)\\b(update\\s+\\w+\\.\\w+\\s+set|delete\\s+from\\s+\\w+\\.\\w+)");

    private static final Pattern COLUMN_THAT_FILLS_OLD_ROWS =
            Pattern.compile("(?i)add\\s+column[^;]*\\b(default|generated|not\\s+null)\\b");
    private static final Set<String> BEFORE_THE_FIRST_RELEASE =
            Set.of("V002__order_of_arrival.sql", "V004__order_of_release.sql");
    private static final Pattern INSERT_WITH_AN_ACT =
            Pattern.compile("(?is)insert into (?!journal\\.)[%\\w.]+[^;]*?:act\\b");

    private static final Pattern ROUND_THE_GUARD =
            Pattern.compile("\\.getStatement\\(\\)|set_config\\s*\\(|homeward\\.clearance");

    /// The formatter breaks a line of documentation that is too long for it into a plain comment.
    private static final Pattern BROKEN_DOCUMENTATION = Pattern.compile("(?m)^ *///.*\\R *//(?!/)");

    private final Set<String> nationalNames;

    /// @param nationalNames names of countries, languages and agencies that belong into packs alone
    SourceRules(Set<String> nationalNames) {
        this.nationalNames = Set.copyOf(nationalNames);
    }

    Map<String, BiFunction<String, String, List<String>>> all() {
        var rules = new LinkedHashMap<String, BiFunction<String, String, List<String>>>();
        rules.put("files are short", SourceRules::length);
        rules.put("lines are short", SourceRules::lines);
        rules.put(
                "documentation is in one piece",
                (p, t) -> matches(p, t, BROKEN_DOCUMENTATION, ".java"));
        rules.put("nothing is caught wholesale", (p, t) -> matches(p, t, CATCH_ALL, ".java"));
        rules.put("no catch is empty", (p, t) -> matches(p, t, EMPTY_CATCH, ".java"));
        rules.put(
                "nothing is left undone",
                (p, t) -> matches(p, t, LEFT_UNDONE, ".java", ".jte", ".sql"));
        rules.put("rows are never changed", SourceRules::rowsAreNeverChanged);
        rules.put(
                "a later column leaves older rows as they were",
                (p, t) ->
                        BEFORE_THE_FIRST_RELEASE.stream().anyMatch(p::endsWith)
                                ? List.of()
                                : matches(p, t, COLUMN_THAT_FILLS_OLD_ROWS, ".sql"));
        rules.put("acts commit to their rows", SourceRules::actsCommitToTheirRows);
        rules.put("nobody gets round the guarded connection", SourceRules::roundTheGuard);
        rules.put("no raw output outside the kit", SourceRules::rawOutput);
        rules.put("no inline style or script", SourceRules::inline);
        rules.put("no national name outside packs", this::nationalName);
        return rules;
    }

    private static List<String> length(String path, String text) {
        int longest = path.contains("src/test/") ? LONGEST_TEST : LONGEST_FILE;
        long lines = text.lines().count();
        return path.endsWith(".java") && lines > longest
                ? List.of("%s has %d lines, at most %d".formatted(path, lines, longest))
                : List.of();
    }

    /// Counted without the indentation: the layout is the formatter's, and it never breaks a
    /// literal.
    private static List<String> lines(String path, String text) {
        var found = new ArrayList<String>();
        if (path.endsWith(".java")) {
            int number = 0;
            for (var line : text.lines().toList()) {
                number++;
                if (line.strip().length() > LONGEST_LINE
                        && !line.startsWith("import ")
                        && !line.stripLeading().startsWith("///")) {
                    found.add("%s:%d has %d characters".formatted(path, number, line.length()));
                }
            }
        }
        return found;
    }

    private static List<String> matches(
            String path, String text, Pattern pattern, String... endings) {
        var found = new ArrayList<String>();
        if (List.of(endings).stream().anyMatch(path::endsWith)) {
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                long line = text.substring(0, matcher.start()).lines().count();
                found.add("%s:%d: %s".formatted(path, Math.max(1, line), matcher.group().strip()));
            }
        }
        return found;
    }

    /// Some tables are no record of anything: acts that have no position yet, uploads and
    /// large files that nobody published, secrets that ended.
    private static List<String> rowsAreNeverChanged(String path, String text) {
        return path.contains("src/test/")
                ? List.of()
                : matches(path, text, CHANGED_ROWS, ".java", ".sql").stream()
                        .filter(found -> !found.endsWith("delete from journal.waiting"))
                        .filter(found -> !found.endsWith("delete from intake.upload"))
                        .filter(found -> !found.contains("delete from intake.large_"))
                        .filter(found -> !found.endsWith("delete from wall.secret"))
                        .toList();
    }

    /// As many rows' hashes are asked back as there are inserts that carry an act.
    private static List<String> actsCommitToTheirRows(String path, String text) {
        if (path.contains("src/test/")) {
            return List.of();
        }
        var inserts = matches(path, text, INSERT_WITH_AN_ACT, ".java");
        long committed =
                Pattern.compile("RowHash\\.(returning|of)\\(").matcher(text).results().count();
        return inserts.size() > committed ? inserts : List.of();
    }

    /// A result set leads back to the driver's own connection, and settings tell the database who
    /// is
    /// cleared; both are the database room's.
    private static List<String> roundTheGuard(String path, String text) {
        return path.startsWith("platform/database/") || path.contains("src/test/")
                ? List.of()
                : matches(path, text, ROUND_THE_GUARD, ".java");
    }

    private static List<String> rawOutput(String path, String text) {
        return path.startsWith("platform/webkit/")
                ? List.of()
                : matches(path, text, Pattern.compile("\\$unsafe"), ".jte");
    }

    private static List<String> inline(String path, String text) {
        return matches(
                path,
                text,
                Pattern.compile("\\sstyle=|<style|\\son[a-z]+=\"|<script(?![^>]*\\ssrc=)"),
                ".jte");
    }

    private List<String> nationalName(String path, String text) {
        boolean looked =
                path.contains("src/main/")
                        && (path.endsWith(".java")
                                || path.endsWith(".sql")
                                || path.endsWith(".jte"));
        if (!looked) {
            return List.of();
        }
        var read = text.replace("Be Vietnam Pro", ""); // the name of the typeface
        return nationalNames.stream()
                .filter(
                        name ->
                                Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                                        .matcher(read)
                                        .find())
                .map(name -> "%s names %s".formatted(path, name))
                .toList();
    }
}
