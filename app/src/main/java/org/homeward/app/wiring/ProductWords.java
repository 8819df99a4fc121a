package org.homeward.app.wiring;

import org.homeward.packs.ModuleWords;
import org.homeward.packs.Words;

/// The modules whose words are shown. A words file of a pack for any other is a mistake.
public final class ProductWords {
    private ProductWords() {}

    public static ModuleWords modules() {
        return Words.modules(
                        "packs",
                        "database",
                        "webkit",
                        "access",
                        "people",
                        "intake",
                        "protection",
                        "justice",
                        "figures",
                        "app")
                .complete();
    }
}
