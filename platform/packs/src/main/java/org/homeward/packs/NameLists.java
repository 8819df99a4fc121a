package org.homeward.packs;

import java.util.List;
import java.util.Map;

/// Names of the country with weights, for invented persons and for matching.
///
/// @param order the order in which the parts of a name are written
public record NameLists(
        List<String> order,
        List<Name> allSurnames,
        List<Name> allMiddleNames,
        List<Name> allGivenNames,
        List<Variant> variants) {
    /// A name with its weight among those of its kind.
    ///
    /// @param sex code of `sex_statistical`; empty where the name is for any
    /// @param ethnicGroup code of `ethnic_group`; empty where it is common
    /// @param otherForms the name in other scripts, such as `han` or `latin`
    public record Name(
            String text,
            String sex,
            String ethnicGroup,
            int weight,
            Map<String, String> otherForms) {
        public Name {
            otherForms = Map.copyOf(otherForms);
        }
    }

    /// Another way in which a name is found written, and how the change comes about.
    public record Variant(String canonical, String written, String kind, String note) {}

    static final NameLists NONE =
            new NameLists(List.of(), List.of(), List.of(), List.of(), List.of());

    public NameLists {
        order = List.copyOf(order);
        allSurnames = List.copyOf(allSurnames);
        allMiddleNames = List.copyOf(allMiddleNames);
        allGivenNames = List.copyOf(allGivenNames);
        variants = List.copyOf(variants);
    }

    /// The surnames of the ethnic group, or the common ones where it has none of its own.
    public List<Name> surnames(String ethnicGroup) {
        return own(allSurnames, ethnicGroup, "");
    }

    public List<Name> middleNames(String ethnicGroup, String sex) {
        return own(allMiddleNames, ethnicGroup, sex);
    }

    public List<Name> givenNames(String ethnicGroup, String sex) {
        return own(allGivenNames, ethnicGroup, sex);
    }

    private static List<Name> own(List<Name> names, String ethnicGroup, String sex) {
        var fitting =
                names.stream()
                        .filter(n -> sex.isEmpty() || n.sex().isEmpty() || n.sex().equals(sex))
                        .toList();
        var own = fitting.stream().filter(n -> n.ethnicGroup().equals(ethnicGroup)).toList();
        return own.isEmpty()
                ? fitting.stream().filter(name -> name.ethnicGroup().isEmpty()).toList()
                : own;
    }
}
