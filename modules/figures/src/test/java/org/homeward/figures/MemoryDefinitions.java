package org.homeward.figures;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.figures.model.Definitions;
import org.homeward.figures.model.KeptDefinition;
import org.homeward.journal.Recording;

/// Kept definitions in memory.
public final class MemoryDefinitions implements Definitions {
    private final Map<String, KeptDefinition> all = new LinkedHashMap<>();

    @Override
    public void add(Recording recording, List<KeptDefinition> definitions) {
        definitions.forEach(one -> all.put(one.hash(), one));
    }

    @Override
    public Optional<KeptDefinition> find(String hash) {
        return Optional.ofNullable(all.get(hash));
    }

    @Override
    public Map<String, Integer> versions(Collection<String> hashes) {
        return all.values().stream()
                .filter(one -> hashes.contains(one.hash()))
                .collect(Collectors.toMap(KeptDefinition::hash, KeptDefinition::version));
    }
}
