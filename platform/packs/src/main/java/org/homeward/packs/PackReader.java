package org.homeward.packs;

import java.nio.file.Path;
import java.util.Map;

/// Reads a pack and everything that is wrong in it.
final class PackReader {
    private PackReader() {}

    static CountryPack read(Path packs, String id, ModuleWords modules, Findings findings) {
        var layers = Layers.open(packs, id, findings);
        var lists = CodeLists.read(layers);
        var figures = FigureDefinitions.read(layers, lists);
        var formats = FileFormats.read(layers, lists);
        var units = UnitsReader.read(layers, lists);
        var agencies = AgenciesReader.read(layers);
        var published = PublishedReader.figures(layers);
        var matches =
                PublishedReader.matches(
                        layers, new PublishedReader.Known(lists, agencies, published, figures));
        checkAgeScheme(layers, lists.get("age_group"));
        checkWrittenCodes(layers, lists, modules);
        var pack =
                new CountryPack(
                        layers.manifest(),
                        version(layers),
                        new CountryPack.Country(
                                units,
                                agencies,
                                MapReader.read(layers, units),
                                NamesReader.read(layers, lists),
                                LettersReader.read(layers),
                                LawBook.read(layers, lists)),
                        new CountryPack.Catalogue(
                                lists,
                                formats,
                                ExchangeProfiles.read(layers, lists, formats),
                                figures,
                                published,
                                matches,
                                PublishedReader.terms(layers, published, figures.values())),
                        WordsReader.read(layers, modules));
        layers.folders().forEach(PackFolder::reportUnasked);
        return pack;
    }

    private static void checkAgeScheme(
            Layers layers, @org.jspecify.annotations.Nullable CodeList groups) {
        String scheme = layers.manifest().ageScheme();
        boolean known =
                groups != null
                        && groups.entries().stream()
                                .anyMatch(entry -> entry.attribute("scheme").equals(scheme));
        if (layers.isCountry() && !known) {
            layers.findings()
                    .add(
                            layers.own().named("pack.yaml"),
                            0,
                            "age_scheme",
                            "no group of age_group has the scheme " + scheme);
        }
    }

    /// What the product writes into facts on its own account must be a code that has a name.
    private static void checkWrittenCodes(
            Layers layers, Map<String, CodeList> lists, ModuleWords modules) {
        modules.codes()
                .forEach(
                        (name, codes) -> {
                            var list = lists.get(name);
                            codes.stream()
                                    .filter(code -> list == null || list.find(code).isEmpty())
                                    .forEach(
                                            code ->
                                                    layers.findings()
                                                            .add(
                                                                    layers.own()
                                                                            .named(
                                                                                    "codes/" + name
                                                                                            + ".csv"),
                                                                    0,
                                                                    "code",
                                                                    "the product writes "
                                                                            + code
                                                                            + ", which this list"
                                                                            + " does not have"));
                        });
    }

    private static String version(Layers layers) {
        var digest = PackFolder.sha256();
        layers.folders().forEach(folder -> folder.hashInto(digest));
        return PackFolder.hex(digest);
    }
}
