package org.homeward.linkage.command.report;

import java.util.Optional;
import org.homeward.linkage.Clusters;
import org.homeward.linkage.Expected;
import org.homeward.linkage.Linkage;
import org.homeward.linkage.Quality;
import org.homeward.linkage.Scored;
import org.homeward.linkage.command.model.ModelFile;
import org.homeward.linkage.command.table.Table;

/// What came of a run.
///
/// @param model with what was learned
/// @param expected how good the clusters probably are, without a look at the truth
public record Linked(
        Table table,
        ModelFile model,
        Linkage linkage,
        Scored scored,
        Clusters clusters,
        Expected expected) {
    /// Against the truth, where the table says it. A record whose person is not written is a person
    /// of its own.
    public Optional<Quality> quality() {
        return table.truth().map(truth -> Quality.of(clusters, truth));
    }
}
