package org.homeward.figures.work;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.homeward.access.Grant;
import org.homeward.base.PartialDate;
import org.homeward.facts.Fact;
import org.homeward.figures.model.Extract;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureQuestion.Knowledge;
import org.homeward.figures.model.FigureRequest;
import org.homeward.packs.CountryPack;
import org.homeward.packs.FigureDefinition;

/// The persons of the victims' figures in a period, each once, as rows of the file of victims: what
/// the facts say, and nothing that facts do not have.
final class ExtractRows {
    /// Kinds of facts about victims.
    private static final String VICTIM = "victim-";

    private final CountryPack pack;
    private final ReadQuestion questions;
    private final TraceFigure trace;

    ExtractRows(CountryPack pack, ReadQuestion questions, TraceFigure trace) {
        this.pack = pack;
        this.questions = questions;
        this.trace = trace;
    }

    /// Whether figures can be asked for such a period at all.
    boolean canBeAsked(Extract.Wanted wanted) {
        return definitions().stream()
                .allMatch(it -> reading(it, wanted) instanceof ReadQuestion.Understood);
    }

    private List<FigureDefinition> definitions() {
        return pack.figureDefinitions().stream()
                .filter(it -> it.event().startsWith(VICTIM))
                .toList();
    }

    /// Rows by canonical names of columns. Their order and numbers say nothing of the register.
    List<Map<String, String>> rows(Grant grant, Extract.Wanted wanted) {
        var persons = new HashMap<UUID, Map<String, Fact.OfPerson>>();
        definitions().forEach(it -> add(persons, grant, it, wanted));
        var order =
                persons.keySet().stream()
                        .sorted(Comparator.comparing(cluster -> place(wanted.id(), cluster)))
                        .toList();
        var rows = new ArrayList<Map<String, String>>();
        for (var cluster : order) {
            var row = row(persons.getOrDefault(cluster, Map.of()));
            row.put("record_number", number(wanted.id(), rows.size() + 1));
            rows.add(row);
        }
        return rows;
    }

    private void add(
            Map<UUID, Map<String, Fact.OfPerson>> persons,
            Grant grant,
            FigureDefinition definition,
            Extract.Wanted wanted) {
        var page =
                trace.handle(
                        grant,
                        request(definition, wanted),
                        Optional.empty(),
                        new TraceFigure.Window(0, Integer.MAX_VALUE));
        for (var entry : page.entries()) {
            if (entry.fact() instanceof Fact.OfPerson fact) {
                persons.computeIfAbsent(entry.evidence().cluster(), _ -> new LinkedHashMap<>())
                        .put(definition.event().substring(VICTIM.length()), fact);
            }
        }
    }

    private ReadQuestion.Reading reading(FigureDefinition definition, Extract.Wanted wanted) {
        return questions.read(
                FigureQuestion.of(definition.id(), wanted.period().toString())
                        .known(new Knowledge("", wanted.position().toString())));
    }

    private FigureRequest request(FigureDefinition definition, Extract.Wanted wanted) {
        return switch (reading(definition, wanted)) {
            case ReadQuestion.Understood(var request) -> request;
            case ReadQuestion.Refused(var problem, _) ->
                    throw new IllegalArgumentException(problem.key());
        };
    }

    /// What was known first counts, and where it was not known, what was known next.
    private static Map<String, String> row(Map<String, Fact.OfPerson> events) {
        var facts =
                events.values().stream()
                        .sorted(Comparator.comparing(fact -> fact.occurrence().on().first()))
                        .toList();
        var row = new HashMap<String, String>();
        first(facts, fact -> Optional.of(fact.traits().sex())).ifPresent(it -> row.put("sex", it));
        first(
                        facts,
                        fact ->
                                fact.traits().age().isPresent()
                                        ? Optional.of("" + fact.traits().age().getAsInt())
                                        : Optional.empty())
                .ifPresent(it -> row.put("age", it));
        first(facts, fact -> fact.traits().ethnicity()).ifPresent(it -> row.put("ethnicity", it));
        first(facts, fact -> fact.trafficking().form()).ifPresent(it -> row.put("form", it));
        first(facts, fact -> fact.trafficking().destination())
                .ifPresent(it -> row.put("destination", it));
        first(facts, fact -> fact.trafficking().border()).ifPresent(it -> row.put("border", it));
        row.put("place", facts.getFirst().occurrence().place().value());
        events.forEach(
                (event, fact) -> {
                    row.put(event + "_on", month(fact.occurrence().on()));
                    row.put(event + "_in", fact.occurrence().place().value());
                });
        return row;
    }

    private static Optional<String> first(
            List<Fact.OfPerson> facts, Function<Fact.OfPerson, Optional<String>> what) {
        return facts.stream().flatMap(fact -> what.apply(fact).stream()).findFirst();
    }

    /// A day, a province and an age together may be one person's story in a newspaper.
    private static String month(PartialDate on) {
        boolean day = on.precision() == PartialDate.Precision.DAY;
        return day ? on.toString().substring(0, "2024-05".length()) : on.toString();
    }

    /// Without the references themselves nobody can tell it.
    private static String place(UUID extract, UUID cluster) {
        byte[] both =
                ByteBuffer.allocate(32)
                        .putLong(extract.getMostSignificantBits())
                        .putLong(extract.getLeastSignificantBits())
                        .putLong(cluster.getMostSignificantBits())
                        .putLong(cluster.getLeastSignificantBits())
                        .array();
        return sha256(both);
    }

    private static String number(UUID extract, int place) {
        return sha256(extract.toString().getBytes(StandardCharsets.US_ASCII)).substring(0, 6)
                + "-"
                + place;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
