package org.homeward.packs;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.base.AgencyId;
import org.homeward.base.Language;

/// The agencies of a country, those that ended included.
public final class Agencies {
    private final Map<AgencyId, Agency> byId = new LinkedHashMap<>();
    private final TextIndex<Agency> index = new TextIndex<>();

    Agencies(List<Agency> agencies) {
        for (var agency : agencies) {
            byId.put(agency.id(), agency);
            index.add(agency.id().value(), agency);
            agency.names().texts().values().forEach(name -> index.add(name, agency));
            agency.shortNames().texts().values().forEach(name -> index.add(name, agency));
            agency.aliases().forEach(name -> index.add(name, agency));
        }
    }

    public List<Agency> all() {
        return List.copyOf(byId.values());
    }

    /// The agencies that exist on the day.
    public List<Agency> at(LocalDate day) {
        return byId.values().stream().filter(agency -> agency.validity().covers(day)).toList();
    }

    public Optional<Agency> byId(AgencyId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The name of the agency, or its id where the pack does not have it.
    public String name(AgencyId id, Language language) {
        return byId(id).map(agency -> agency.name(language)).orElse(id.value());
    }

    /// Reads an id, a name or an abbreviation in any language.
    public Reading<Agency> read(String text) {
        return index.read(text, _ -> true);
    }
}
