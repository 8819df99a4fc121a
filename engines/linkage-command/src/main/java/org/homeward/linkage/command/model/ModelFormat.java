package org.homeward.linkage.command.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.linkage.BlockingRule;
import org.homeward.linkage.Comparison;
import org.homeward.linkage.Form;
import org.homeward.linkage.LinkageModel;
import org.homeward.linkage.LinkagePlan;
import org.homeward.linkage.command.table.Made;

/// The keys of a model file, see the README.
record ModelFormat(Place place) {
    private static final String VERSION = "version";
    private static final String MAKE = "make";
    private static final String COMPARE = "compare";
    private static final String BLOCK_ON = "block on";
    private static final String REFINE_BY = "refine by";
    private static final String MOST = "most in a block";
    private static final String CUT = "cut";
    private static final String SHARES = "shares of pairs";
    private static final String ONE_PERSON = "one person";
    private static final String TWO_ALIKE = "two alike";
    private static final double LARGEST_CUT = 1000;

    /// The keys of which a plan consists, for formats that say more beside it.
    static final List<String> OF_A_PLAN = List.of(MAKE, COMPARE, BLOCK_ON, REFINE_BY, MOST, CUT);

    ModelFile read() {
        place.knowing(VERSION, MAKE, COMPARE, BLOCK_ON, REFINE_BY, MOST, CUT, SHARES);
        place.find(VERSION).ifPresent(version -> version.whole(1, 1));
        var plan = plan();
        return new ModelFile(made(), plan, learned(plan));
    }

    List<Made> made() {
        var names = new HashSet<String>();
        var made = place.find(MAKE).map(found -> found.each(MadeFormat::read)).orElse(List.of());
        for (var one : made) {
            if (!names.add(one.name())) {
                throw place.at(MAKE).refuse("made_twice", one.name());
            }
        }
        return made;
    }

    LinkagePlan plan() {
        var compare = place.at(COMPARE);
        var comparisons = compare.each(ComparisonFormat::read);
        if (comparisons.isEmpty() || comparisons.size() > LinkagePlan.MOST_COMPARISONS) {
            throw compare.refuse("comparisons", LinkagePlan.MOST_COMPARISONS);
        }
        var parts = new PartFormat(formOf(comparisons));
        var rules = place.at(BLOCK_ON);
        var plan =
                LinkagePlan.of(
                        comparisons,
                        rules.each(
                                rule ->
                                        new BlockingRule(
                                                nonEmpty(rule).stream()
                                                        .map(parts::read)
                                                        .toList())));
        if (plan.rules().isEmpty()) {
            throw rules.refuse("nothing");
        }
        return new LinkagePlan(
                plan.comparisons(),
                plan.rules(),
                place.find(REFINE_BY).map(by -> by.each(parts::read)).orElse(plan.refineBy()),
                place.find(MOST)
                        .map(most -> most.whole(2, Integer.MAX_VALUE))
                        .orElse(plan.mostInABlock()),
                place.find(CUT)
                        .map(cut -> cut.number(-LARGEST_CUT, LARGEST_CUT))
                        .orElse(plan.cut()));
    }

    private static List<Place> nonEmpty(Place rule) {
        var parts = rule.itemsOrOne();
        if (parts.isEmpty()) {
            throw rule.refuse("nothing");
        }
        return parts;
    }

    private static Map<String, Form> formOf(List<Comparison> comparisons) {
        var forms = new HashMap<String, Form>();
        var several = new HashSet<String>();
        for (var one : comparisons) {
            var before = forms.putIfAbsent(one.column(), one.form());
            if (before != null && !before.equals(one.form())) {
                several.add(one.column());
            }
        }
        forms.keySet().removeAll(several);
        return forms;
    }

    private Optional<LinkageModel> learned(LinkagePlan plan) {
        var compare = place.at(COMPARE).items();
        var shares = place.find(SHARES);
        var found = compare.stream().map(one -> one.find(ComparisonFormat.LEARNED)).toList();
        if (shares.isEmpty() && found.stream().allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var all = new ArrayList<LinkageModel.Learned>();
        for (int at = 0; at < found.size(); at++) {
            var one = compare.get(at).at(ComparisonFormat.LEARNED);
            all.add(ComparisonFormat.learned(one, plan.comparisons().get(at)));
        }
        var pairs = place.at(SHARES).knowing(ONE_PERSON, TWO_ALIKE);
        double ofOne = pairs.at(ONE_PERSON).number(Double.MIN_NORMAL, 1);
        double ofAlike = pairs.at(TWO_ALIKE).number(0, 1);
        if (ofOne + ofAlike >= 1) {
            throw pairs.refuse("shares_of_pairs", ofOne + ofAlike);
        }
        return Optional.of(new LinkageModel(ofOne, ofAlike, all));
    }

    static Map<String, Object> written(ModelFile model) {
        var plan = model.plan();
        var entries = new LinkedHashMap<String, Object>();
        entries.put(VERSION, 1);
        if (!model.made().isEmpty()) {
            entries.put(MAKE, model.made().stream().map(MadeFormat::write).toList());
        }
        var compare = new ArrayList<Map<String, Object>>();
        for (int at = 0; at < plan.comparisons().size(); at++) {
            var one = ComparisonFormat.write(plan.comparisons().get(at));
            int number = at;
            model.learned()
                    .map(learned -> learned.comparisons().get(number))
                    .ifPresent(
                            learned ->
                                    one.put(
                                            ComparisonFormat.LEARNED,
                                            ComparisonFormat.writeLearned(learned)));
            compare.add(one);
        }
        entries.put(COMPARE, compare);
        entries.put(
                BLOCK_ON,
                plan.rules().stream()
                        .map(rule -> rule.parts().stream().map(PartFormat::write).toList())
                        .toList());
        entries.put(REFINE_BY, plan.refineBy().stream().map(PartFormat::write).toList());
        entries.put(MOST, plan.mostInABlock());
        entries.put(CUT, plan.cut());
        model.learned()
                .ifPresent(
                        learned -> {
                            var shares = new LinkedHashMap<String, Object>();
                            shares.put(ONE_PERSON, learned.ofOne());
                            shares.put(TWO_ALIKE, learned.ofAlike());
                            entries.put(SHARES, shares);
                        });
        return entries;
    }
}
