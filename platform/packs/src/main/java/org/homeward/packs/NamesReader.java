package org.homeward.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the lists of names.
final class NamesReader {
    private static final List<String> OTHER_FORMS = List.of("latin", "han", "pinyin");

    private final Layers layers;
    private final Map<String, CodeList> lists;

    private NamesReader(Layers layers, Map<String, CodeList> lists) {
        this.layers = layers;
        this.lists = lists;
    }

    static NameLists read(Layers layers, Map<String, CodeList> lists) {
        var reader = new NamesReader(layers, lists);
        var surnames =
                new ArrayList<>(
                        reader.names(
                                "names/surnames.csv",
                                "name!",
                                "weight!",
                                "latin",
                                "han",
                                "pinyin",
                                "share_older_percent",
                                "share_2022_percent",
                                "source",
                                "note"));
        surnames.addAll(
                reader.names(
                        "names/ethnic_surnames.csv",
                        "ethnic_group!",
                        "name!",
                        "weight!",
                        "source",
                        "note"));
        return new NameLists(
                layers.manifest().nameOrder(),
                surnames,
                reader.personal("names/middle_names.csv"),
                reader.personal("names/given_names.csv"),
                reader.variants());
    }

    private List<NameLists.Name> personal(String path) {
        return names(path, "name!", "sex!", "ethnic_group", "weight!", "source");
    }

    private List<NameLists.Name> names(String path, String... columns) {
        var rows = layers.table(path, columns);
        LawBook.unique(rows, "name", "sex", "ethnic_group");
        return rows.stream().map(this::name).toList();
    }

    private NameLists.Name name(Row row) {
        check(row, "sex", "sex_statistical");
        check(row, "ethnic_group", "ethnic_group");
        int weight = row.integer("weight").orElse(0);
        if (weight <= 0) {
            row.problem("weight", "is not above zero");
        }
        var forms = new HashMap<String, String>();
        for (String form : OTHER_FORMS) {
            if (row.has(form)) {
                forms.put(form, row.optional(form));
            }
        }
        return new NameLists.Name(
                row.text("name"), row.optional("sex"), row.optional("ethnic_group"), weight, forms);
    }

    private void check(Row row, String column, String list) {
        var codes = lists.get(list);
        String code = row.optional(column);
        if (!code.isEmpty() && (codes == null || codes.find(code).isEmpty())) {
            row.problem(column, LawBook.notIn(list, code, codes));
        }
    }

    private List<NameLists.Variant> variants() {
        return layers
                .table("names/name_variants.csv", "canonical!", "variant!", "kind!", "note")
                .stream()
                .map(
                        row ->
                                new NameLists.Variant(
                                        row.text("canonical"),
                                        row.text("variant"),
                                        row.text("kind"),
                                        row.optional("note")))
                .toList();
    }
}
