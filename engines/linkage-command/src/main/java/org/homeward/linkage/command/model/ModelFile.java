package org.homeward.linkage.command.model;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.linkage.Level;
import org.homeward.linkage.LinkageModel;
import org.homeward.linkage.LinkagePlan;
import org.homeward.linkage.command.say.Refused;
import org.homeward.linkage.command.table.Made;

/// A model as a file holds it, YAML or JSON: what is compared, what finds pairs, and what was
/// learned of it before.
///
/// @param made columns that are made of the table's
/// @param learned empty before anything was
public record ModelFile(List<Made> made, LinkagePlan plan, Optional<LinkageModel> learned) {
    public ModelFile {
        made = List.copyOf(made);
    }

    /// @throws Refused when the file cannot be read or is no model, with file, line and field
    public static ModelFile read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new Refused("model.not_utf8", file);
        } catch (IOException e) {
            throw new Refused("file.unreadable", file);
        }
    }

    /// @param name of the file, for what is said about it
    public static ModelFile parse(String name, String text) {
        return new ModelFormat(new Place(name, "", Parsed.of(name, text))).read();
    }

    /// As [#parse] reads it.
    public String written(Notation notation) {
        return notation.write(ModelFormat.written(this));
    }

    /// The same at another cut.
    public ModelFile cutAt(double bits) {
        return new ModelFile(made, plan.cutAt(bits), learned);
    }

    public ModelFile with(LinkageModel model) {
        return new ModelFile(made, plan, Optional.of(model));
    }

    public ModelFile untrained() {
        return new ModelFile(made, plan, Optional.empty());
    }

    /// The columns that the plan names, each once.
    public Set<String> columns() {
        var columns = new LinkedHashSet<String>();
        for (var comparison : plan.comparisons()) {
            columns.add(comparison.column());
            for (var level : comparison.levels()) {
                if (level instanceof Level.ChangedOver(var other, _)) {
                    columns.add(other);
                }
            }
        }
        plan.rules().forEach(rule -> rule.parts().forEach(part -> columns.add(part.column())));
        plan.refineBy().forEach(part -> columns.add(part.column()));
        return columns;
    }
}
