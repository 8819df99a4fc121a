package org.homeward.packs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.base.UnitId;
import org.homeward.packs.ExchangeProfile.Field;
import org.homeward.packs.ExchangeProfile.Source;
import org.homeward.packs.ExchangeProfile.Status;

/// Tells rows of a kind of file in the fields and values of a standard of exchange.
///
/// The fields of the standard say as much as it has values for; ours beside them keep the code.
public final class ExchangeWriter {
    private static final int DAY = "2024-05-17".length();

    private final CountryPack pack;
    private final ExchangeProfile profile;

    public ExchangeWriter(CountryPack pack, ExchangeProfile profile) {
        this.pack = pack;
        this.profile = profile;
    }

    public ExchangeProfile profile() {
        return profile;
    }

    /// The fields that columns of these classes fill; what carries such a field says such things.
    public List<String> fieldsOf(List<String> classes) {
        var format = pack.fileFormat(profile.kind());
        return profile.sources().stream()
                .filter(
                        source ->
                                format.column(source.column())
                                        .filter(it -> classes.contains(it.dataClass()))
                                        .isPresent())
                .flatMap(source -> source.fields().stream())
                .toList();
    }

    /// A row in the order of the standard; what is empty is absent.
    ///
    /// @param cells canonical text by column
    public Map<String, String> row(Map<String, String> cells) {
        var said = new LinkedHashMap<String, String>();
        for (var source : profile.sources()) {
            var cell = cells.get(source.column());
            if (cell != null && source.join().isEmpty()) { // what is joined is no code
                tell(said, source, cell);
            }
        }
        profile.standing()
                .ifPresent(
                        it ->
                                said.put(
                                        it.field(),
                                        cells.containsKey(it.column()) ? it.filled() : it.empty()));
        var row = new LinkedHashMap<String, String>();
        for (String field : profile.fields().keySet()) {
            var value = said.get(field);
            if (value != null) {
                row.put(field, value);
            }
        }
        return row;
    }

    private void tell(Map<String, String> said, Source source, String cell) {
        for (String name : source.fields()) {
            value(source, profile.field(name), cell).ifPresent(it -> said.put(name, it));
        }
        for (String name : source.refine()) {
            source.value(profile.field(name), cell).ifPresent(it -> said.put(name, it));
        }
        source.only().ifPresent(it -> said.put(it.field(), it.values().getFirst()));
    }

    private Optional<String> value(Source source, Field field, String cell) {
        if (field.status() == Status.EXTENSION) {
            return Optional.of(cell);
        }
        var column = pack.fileFormat(profile.kind()).column(source.column()).orElseThrow();
        return switch (column.type()) {
            case CODE ->
                    source.codes().isEmpty()
                            ? Optional.of(cell)
                            : coded(source, field, column.list(), cell);
            case UNIT ->
                    Optional.of(pack.units().name(new UnitId(cell), pack.languages().getFirst()));
            case DATE -> Optional.of(cell).filter(it -> it.length() == DAY); // a day or nothing
            case TEXT, NUMBER, FLAG, AGENCY -> Optional.of(cell);
        };
    }

    /// The value for the code, or for the one above it; what the standard lacks is something else.
    private Optional<String> coded(Source source, Field field, String list, String code) {
        var at = Optional.of(code);
        while (at.isPresent()) {
            var value = source.value(field, at.get());
            if (value.isPresent()) {
                return value;
            }
            at =
                    pack.codes(list)
                            .find(at.get())
                            .map(entry -> entry.attribute("parent"))
                            .filter(parent -> !parent.isEmpty());
        }
        return source.otherwise();
    }
}
