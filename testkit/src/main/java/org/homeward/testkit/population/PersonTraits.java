package org.homeward.testkit.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.homeward.testkit.population.Circumstances.AgeBand;

/// What persons have besides their circumstances: names, numbers, addresses.
///
/// @param name pattern of a name from `{family}`, `{middle}` and `{given}`
/// @param majority ethnic group of those who belong to no minority
/// @param minorities weights of the other groups by area of origin
/// @param again share of persons who come back into the records years later
record PersonTraits(
        String name,
        String country,
        String majority,
        Map<String, Weights<String>> minorities,
        Numbers numbers,
        String phone,
        Addresses addresses,
        Suspects suspects,
        double again) {

    /// Identity numbers: schemes with the years in which they were issued, and digits by century
    /// and sex.
    record Numbers(int leastAge, List<Scheme> schemes, Map<String, String> centurySex) {}

    /// A pattern from `#`, `{birth_code}`, `{century_sex}` and `{yy}`.
    record Scheme(String pattern, LocalDate from, LocalDate until) {}

    /// Invented addresses: a pattern from `{n}`, `{hamlet}` and `{commune}` and words for it.
    record Addresses(String pattern, List<String> hamlets, List<String> communes) {}

    /// Who the suspects are and with what they are charged.
    record Suspects(
            double women,
            double minority,
            Weights<AgeBand> ages,
            NavigableMap<Integer, Offence> offences) {}

    /// The offences of a time: with adult victims, with child victims, and the share of the latter.
    record Offence(String adult, String child, double childShare) {}

    static PersonTraits read(Tree tree) {
        tree.only(
                "name",
                "country",
                "majority",
                "minorities",
                "numbers",
                "phone",
                "addresses",
                "suspects",
                "again");
        return new PersonTraits(
                tree.at("name").text(),
                tree.at("country").text(),
                tree.at("majority").text(),
                tree.at("minorities").map(Tree::weights),
                numbers(tree.at("numbers")),
                tree.at("phone").text(),
                addresses(tree.at("addresses")),
                suspects(tree.at("suspects")),
                tree.at("again").number());
    }

    private static Numbers numbers(Tree tree) {
        tree.only("least_age", "schemes", "century_sex");
        return new Numbers(
                tree.at("least_age").whole(),
                tree.at("schemes").list().stream().map(PersonTraits::scheme).toList(),
                tree.at("century_sex").map(Tree::text));
    }

    private static Scheme scheme(Tree tree) {
        tree.only("pattern", "from", "until");
        return new Scheme(
                tree.at("pattern").text(), tree.at("from").date(), tree.at("until").date());
    }

    private static Addresses addresses(Tree tree) {
        tree.only("pattern", "hamlets", "communes");
        return new Addresses(
                tree.at("pattern").text(), tree.at("hamlets").texts(), tree.at("communes").texts());
    }

    private static Suspects suspects(Tree tree) {
        tree.only("women", "minority", "ages", "offences");
        return new Suspects(
                tree.at("women").number(),
                tree.at("minority").number(),
                Circumstances.ages(tree.at("ages")),
                tree.at("offences").years(PersonTraits::offence));
    }

    private static Offence offence(Tree tree) {
        tree.only("adult", "child", "child_share");
        return new Offence(
                tree.at("adult").text(), tree.at("child").text(), tree.at("child_share").number());
    }
}
