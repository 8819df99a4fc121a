package org.homeward.figures.work;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.Grant;
import org.homeward.figures.model.Extract;
import org.homeward.packs.CountryPack;
import org.homeward.packs.ExchangeProfile;
import org.homeward.packs.ExchangeWriter;

/// Writes the file of an extract and looks at what was written before anybody gets it.
public final class WriteExtract {
    /// Classes that no such file may carry: whatever of them a standard has stays empty.
    private static final List<String> NEVER = List.of("I", "L", "H", "OP");

    /// Turns fields and rows into the bytes of a file, and reads them back.
    public interface Format {
        byte[] write(String name, List<String> fields, List<Map<String, String>> rows);

        /// The fields and rows that stand in a file; throws where anything else stands in it.
        Content read(byte[] file);
    }

    /// What stands in a file.
    public record Content(List<String> fields, List<Map<String, String>> rows) {
        public Content {
            fields = List.copyOf(fields);
            rows = List.copyOf(rows);
        }
    }

    /// A file that was looked at.
    public record Written(byte[] bytes, long persons, String sha256) {
        @Override
        public String toString() {
            return "Written[" + persons + ", " + sha256 + "]";
        }
    }

    private final CountryPack pack;
    private final ExtractRows rows;
    private final Format format;

    public WriteExtract(
            CountryPack pack, ReadQuestion questions, TraceFigure trace, Format format) {
        this.pack = pack;
        this.rows = new ExtractRows(pack, questions, trace);
        this.format = format;
    }

    /// The standards that rows of victims can be told in.
    public List<ExchangeProfile> standards() {
        return pack.exchangeProfiles().stream().filter(it -> it.kind().equals("victims")).toList();
    }

    public Optional<ExchangeProfile> standard(String id) {
        return standards().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    boolean canBeAsked(Extract.Wanted wanted) {
        return rows.canBeAsked(wanted);
    }

    /// @param grant for [FigureUse#READ]
    public Written handle(Grant grant, Extract.Wanted wanted) {
        var profile = standard(wanted.standard()).orElseThrow();
        var writer = new ExchangeWriter(pack, profile);
        var told = rows.rows(grant, wanted).stream().map(writer::row).toList();
        var used = new LinkedHashSet<String>();
        profile.fields().keySet().stream()
                .filter(field -> told.stream().anyMatch(row -> row.containsKey(field)))
                .forEach(used::add);
        var fields = List.copyOf(used);
        byte[] bytes = format.write(profile.name(pack.languages().getFirst()), fields, told);
        check(writer, format.read(bytes), new Content(fields, told));
        return new Written(bytes, told.size(), ExtractRows.sha256(bytes));
    }

    /// What is in the file is what was meant, in words of the standard, and nothing of a person.
    private static void check(ExchangeWriter writer, Content found, Content meant) {
        if (!found.equals(meant)) {
            throw new IllegalStateException("the file holds something else than was written");
        }
        var never = writer.fieldsOf(NEVER);
        for (String name : found.fields()) {
            if (never.contains(name)) {
                throw new IllegalStateException(name + " must not go out");
            }
            var field = writer.profile().field(name);
            for (var row : found.rows()) {
                var value = row.get(name);
                if (value != null && !field.values().isEmpty() && !field.values().contains(value)) {
                    throw new IllegalStateException(name + " holds no value of the standard");
                }
            }
        }
    }
}
