package org.homeward.testkit.population;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How clerks write what they know: which names vary and how, what they leave out, what they get
/// wrong at first and correct later.
///
/// @param exactName share of names written as they are
/// @param confusions forms of exploitation that are taken for another at first
/// @param rates how often each thing happens; see the file
record ClerkHabits(
        double exactName,
        Weights<NameHabit> names,
        Map<String, Weights<String>> confusions,
        Map<Rate, Double> rates,
        int leastDays,
        int mostDays) {

    /// Things that happen to a share of the records.
    enum Rate {
        BIRTH_YEAR_ONLY,
        BIRTH_SWAPPED,
        BIRTH_FIRST_OF_YEAR,
        BIRTH_MISSING,
        IDENTITY_NUMBER,
        IDENTITY_NUMBER_LATER,
        IDENTITY_NUMBER_OF_ANOTHER,
        PHONE,
        ADDRESS,
        OTHER_NAME,
        CITIZENSHIP,
        HOME_UNIT,
        AT_HOME_UNIT,
        MONTH_ONLY,
        LATE_KNOWLEDGE,
        FORM_CORRECTED,
        BIRTH_CORRECTED,
        NAME_CORRECTED,
        YEAR_CORRECTED,
        WITHDRAWN
    }

    /// A way of writing a name.
    sealed interface NameHabit {
        /// Without diacritics.
        record Fold() implements NameHabit {}

        /// In capitals.
        record Capitals() implements NameHabit {}

        /// The parts in another order or with one left out.
        record Pattern(String pattern) implements NameHabit {}

        /// One spelling for another, such as of a regional form.
        record Replace(Map<String, String> pairs) implements NameHabit {}

        /// Two letters exchanged, one doubled or one lost.
        record Slip() implements NameHabit {}
    }

    double rate(Rate rate) {
        return rates.getOrDefault(rate, 0.0);
    }

    static ClerkHabits read(Tree tree) {
        tree.only("exact_name", "names", "confusions", "rates", "correction_days");
        var names = new LinkedHashMap<NameHabit, Double>();
        for (var habit : tree.at("names").list()) {
            names.put(habit(habit), habit.at("weight").number());
        }
        var rates = new EnumMap<Rate, Double>(Rate.class);
        tree.at("rates")
                .map(Tree::number)
                .forEach((key, rate) -> rates.put(rate(tree.at("rates"), key), rate));
        List<Double> days = tree.at("correction_days").numbers();
        return new ClerkHabits(
                tree.at("exact_name").number(),
                new Weights<>(names),
                tree.at("confusions").map(Tree::weights),
                rates,
                days.get(0).intValue(),
                days.get(1).intValue());
    }

    private static Rate rate(Tree tree, String key) {
        for (var rate : Rate.values()) {
            if (rate.name().equalsIgnoreCase(key)) {
                return rate;
            }
        }
        throw new IllegalArgumentException(tree.place() + ": unknown key " + key);
    }

    private static NameHabit habit(Tree tree) {
        tree.only("how", "weight", "pattern", "pairs");
        return switch (tree.at("how").text()) {
            case "fold" -> new NameHabit.Fold();
            case "capitals" -> new NameHabit.Capitals();
            case "pattern" -> new NameHabit.Pattern(tree.at("pattern").text());
            case "replace" -> new NameHabit.Replace(tree.at("pairs").map(Tree::text));
            case "slip" -> new NameHabit.Slip();
            default -> throw new IllegalArgumentException(tree.place() + ": unknown how");
        };
    }
}
