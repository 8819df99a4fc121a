package org.homeward.packs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.base.Language;

/// A list of codes with words in every language of the pack. A code that is used again after a
/// reform stands in it once per validity.
public final class CodeList {
    private final String id;
    private final Labels names;
    private final List<CodeEntry> entries;
    private final Map<String, List<CodeEntry>> byCode = new LinkedHashMap<>();
    private final TextIndex<CodeEntry> index = new TextIndex<>();

    CodeList(String id, Labels names, List<CodeEntry> entries) {
        this.id = id;
        this.names = names;
        this.entries = List.copyOf(entries);
        for (var entry : this.entries) {
            byCode.computeIfAbsent(entry.code(), _ -> new ArrayList<>()).add(entry);
            index.add(entry.code(), entry);
            entry.labels().texts().values().forEach(label -> index.add(label, entry));
            entry.aliases().forEach(alias -> index.add(alias, entry));
        }
    }

    public String id() {
        return id;
    }

    public String name(Language language) {
        return names.in(language);
    }

    public List<CodeEntry> entries() {
        return entries;
    }

    /// The entries in force on the day.
    public List<CodeEntry> at(LocalDate day) {
        return entries.stream().filter(entry -> entry.validity().covers(day)).toList();
    }

    /// The entry of the code; of a re-used code the one listed last.
    public Optional<CodeEntry> find(String code) {
        return Optional.ofNullable(byCode.get(code)).map(List::getLast);
    }

    /// The entry that the code means on the day.
    public Optional<CodeEntry> find(String code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(entry -> entry.validity().covers(day))
                .findFirst();
    }

    /// Reads a code, a label in any language or an alias.
    public Reading<CodeEntry> read(String text) {
        return index.read(text, _ -> true);
    }

    /// Reads a code, label or alias among the entries in force on the day.
    public Reading<CodeEntry> read(String text, LocalDate day) {
        return index.read(text, entry -> entry.validity().covers(day));
    }

    /// The words for a code, or the code itself where the list does not have it.
    public String label(String code, Language language) {
        return find(code).map(entry -> entry.label(language)).orElse(code);
    }

    @Override
    public String toString() {
        return "CodeList[" + id + "]";
    }
}
