package org.homeward.packs;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.homeward.base.Language;

/// One entry of a code list.
public record CodeEntry(
        String code,
        Labels labels,
        List<String> aliases,
        Validity validity,
        Verification verification,
        Map<String, String> attributes,
        String source) {
    public CodeEntry {
        aliases = List.copyOf(aliases);
        attributes = Map.copyOf(attributes);
    }

    public String label(Language language) {
        return labels.in(language);
    }

    /// An attribute that the list declares, such as the group of an ethnic group; empty when the
    /// entry has none.
    public String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    public OptionalInt number(String attribute) {
        String text = attribute(attribute);
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    CodeEntry overlaidBy(CodeEntry words) {
        var names = new java.util.ArrayList<>(aliases);
        names.addAll(words.aliases);
        return new CodeEntry(
                code,
                labels.overlaidBy(words.labels),
                names,
                words.validity.equals(Validity.ALWAYS) ? validity : words.validity,
                verification,
                attributes,
                source);
    }
}
