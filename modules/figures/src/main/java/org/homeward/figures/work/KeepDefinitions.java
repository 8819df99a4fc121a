package org.homeward.figures.work;

import java.util.List;
import org.homeward.access.Actor;
import org.homeward.figures.model.Definitions;
import org.homeward.figures.model.KeptDefinition;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;
import org.homeward.packs.FigureDefinition;

/// At the start: the definitions of the country pack are kept, so that what a released figure
/// counted can be read when the pack has long said it anew.
public final class KeepDefinitions {
    private final Journal journal;
    private final Definitions definitions;

    public KeepDefinitions(Journal journal, Definitions definitions) {
        this.journal = journal;
        this.definitions = definitions;
    }

    /// How many were not kept yet; without any there is no act.
    public int handle(Actor by, List<FigureDefinition> loaded) {
        var occasion =
                new Occasion(
                        "definitions-kept",
                        by.user(),
                        by.agency(),
                        "statistics",
                        java.util.Optional.empty());
        return journal.act(
                occasion,
                recording -> {
                    var known =
                            definitions.versions(
                                    loaded.stream().map(FigureDefinition::hash).toList());
                    var added =
                            loaded.stream()
                                    .filter(one -> !known.containsKey(one.hash()))
                                    .map(one -> KeptDefinition.of(one, recording.act()))
                                    .toList();
                    if (!added.isEmpty()) {
                        definitions.add(recording, added);
                    }
                    return added.size();
                });
    }
}
