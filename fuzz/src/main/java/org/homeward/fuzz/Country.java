package org.homeward.fuzz;

import java.nio.file.Path;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Words;

/// The fictional country, in whose words the targets read.
final class Country {
    private Country() {}

    static CountryPack farland() {
        var home = Path.of(System.getProperty("homeward.home", ".."));
        return CountryPack.load(
                home.resolve("packs"), "farland", Words.modules("packs", "intake", "figures"));
    }
}
