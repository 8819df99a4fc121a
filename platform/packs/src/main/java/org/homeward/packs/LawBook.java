package org.homeward.packs;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Reads what the law of the country says: offences, clocks, entitlements, targets, texts.
record LawBook(
        List<Offence> offences,
        List<ProcedureClock> clocks,
        List<Entitlement> entitlements,
        List<ProgrammeTarget> targets,
        List<LegalText> laws,
        List<Agreement> agreements,
        List<StatusTerm> terms) {

    static LawBook read(Layers layers, Map<String, CodeList> lists) {
        return new LawBook(
                offences(layers, lists),
                clocks(layers),
                entitlements(layers),
                targets(layers),
                laws(layers),
                agreements(layers),
                terms(layers));
    }

    private static List<Offence> offences(Layers layers, Map<String, CodeList> lists) {
        var rows =
                layers.table(
                        "offences.csv",
                        "offence!",
                        "clause!",
                        "name_*",
                        "penalty",
                        "severity",
                        "elements",
                        "verification",
                        "verification_note",
                        "source");
        unique(rows, "offence", "clause");
        var list = lists.get("offence");
        return rows.stream()
                .map(
                        row -> {
                            String code = row.text("offence");
                            if (list == null || list.find(code).isEmpty()) {
                                row.problem("offence", notIn("offence", code, list));
                            }
                            return new Offence(
                                    code,
                                    row.optional("clause"),
                                    row.requiredLabels("name"),
                                    row.optional("penalty"),
                                    row.optional("severity"),
                                    row.optional("elements"),
                                    row.verification(),
                                    row.optional("source"));
                        })
                .toList();
    }

    static String notIn(
            String listId, String code, @org.jspecify.annotations.Nullable CodeList list) {
        Collection<String> known =
                list == null ? List.of() : list.entries().stream().map(CodeEntry::code).toList();
        return "%s is no code of %s%s".formatted(code, listId, Nearest.suggestion(code, known));
    }

    private static List<ProcedureClock> clocks(Layers layers) {
        var rows =
                layers.table(
                        "clocks.csv",
                        "id!",
                        "track!",
                        "step_*",
                        "trigger",
                        "value!",
                        "unit!",
                        "extension",
                        "responsible",
                        "legal_basis!",
                        "verification",
                        "source",
                        "note");
        unique(rows, "id");
        return rows.stream()
                .map(
                        row ->
                                new ProcedureClock(
                                        row.text("id"),
                                        row.text("track"),
                                        row.requiredLabels("step"),
                                        row.optional("trigger"),
                                        positive(row),
                                        row.optional("unit"),
                                        row.optional("extension"),
                                        row.optional("responsible"),
                                        row.text("legal_basis"),
                                        row.verification(),
                                        row.optional("source"),
                                        row.optional("note")))
                .toList();
    }

    private static OptionalInt positive(Row row) {
        var value = row.integer("value");
        if (value.isPresent() && value.getAsInt() <= 0) {
            row.problem("value", "is not above zero");
        }
        return value;
    }

    private static List<Entitlement> entitlements(Layers layers) {
        var rows =
                layers.table(
                        "entitlements.csv",
                        "legal_basis!",
                        "valid_from!",
                        "valid_to!",
                        "group!",
                        "group_*",
                        "point!",
                        "support_*",
                        "grade!",
                        "condition",
                        "verification",
                        "source");
        unique(rows, "legal_basis", "group", "point");
        return rows.stream()
                .map(
                        row ->
                                new Entitlement(
                                        row.text("legal_basis"),
                                        row.validity(),
                                        row.text("group"),
                                        row.labels("group"),
                                        row.text("point"),
                                        row.requiredLabels("support"),
                                        row.constant(
                                                "grade",
                                                Entitlement.Grade.class,
                                                Entitlement.Grade.NOT_ENTITLED),
                                        row.optional("condition"),
                                        row.verification(),
                                        row.optional("source")))
                .toList();
    }

    private static List<ProgrammeTarget> targets(Layers layers) {
        var rows =
                layers.table(
                        "targets.csv",
                        "decision!",
                        "target_id!",
                        "span",
                        "signed",
                        "target_*",
                        "operator",
                        "value",
                        "unit",
                        "frequency",
                        "verification",
                        "verification_note",
                        "source");
        unique(rows, "decision", "target_id");
        return rows.stream()
                .map(
                        row ->
                                new ProgrammeTarget(
                                        row.text("decision"),
                                        row.text("target_id"),
                                        row.optional("span"),
                                        row.partialDate("signed").map(Object::toString).orElse(""),
                                        row.requiredLabels("target"),
                                        row.optional("operator"),
                                        row.optional("value"),
                                        row.optional("unit"),
                                        row.optional("frequency"),
                                        row.verification(),
                                        row.optional("source")))
                .toList();
    }

    private static List<LegalText> laws(Layers layers) {
        var rows =
                layers.table(
                        "laws.csv",
                        "number!",
                        "title_*",
                        "issued!",
                        "effective!",
                        "expires!",
                        "note",
                        "verification",
                        "verification_note");
        unique(rows, "number");
        return rows.stream()
                .map(
                        row ->
                                new LegalText(
                                        row.text("number"),
                                        row.requiredLabels("title"),
                                        row.partialDate("issued"),
                                        row.partialDate("effective"),
                                        row.partialDate("expires"),
                                        row.optional("note"),
                                        row.verification()))
                .toList();
    }

    private static List<Agreement> agreements(Layers layers) {
        var rows =
                layers.table(
                        "agreements.csv",
                        "id!",
                        "partner!",
                        "title_*",
                        "signed!",
                        "status",
                        "type",
                        "verification",
                        "note",
                        "source");
        unique(rows, "id");
        return rows.stream()
                .map(
                        row ->
                                new Agreement(
                                        row.text("id"),
                                        row.text("partner"),
                                        row.requiredLabels("title"),
                                        row.partialDate("signed"),
                                        row.optional("status"),
                                        row.optional("type"),
                                        row.verification(),
                                        row.optional("note"),
                                        row.optional("source")))
                .toList();
    }

    private static List<StatusTerm> terms(Layers layers) {
        var rows = layers.table("status_vocabulary.csv", "domain!", "code!", "term_*", "basis");
        unique(rows, "domain", "code");
        return rows.stream()
                .map(
                        row ->
                                new StatusTerm(
                                        row.text("domain"),
                                        row.text("code"),
                                        row.requiredLabels("term"),
                                        row.optional("basis")))
                .toList();
    }

    /// Reports rows that say the same as an earlier one in all of these columns.
    static void unique(List<Row> rows, String... columns) {
        var seen = new HashSet<List<String>>();
        for (var row : rows) {
            var key = Stream.of(columns).map(row::optional).toList();
            if (!seen.add(key)) {
                row.problem(columns[0], String.join(" / ", key) + " stands twice");
            }
        }
    }
}
