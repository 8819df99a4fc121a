package org.homeward.linkage.command.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homeward.linkage.Comparison;
import org.homeward.linkage.Level;
import org.homeward.linkage.LinkageModel;

/// One comparison as a model file says it.
final class ComparisonFormat {
    static final String LEARNED = "learned";
    /// Only in a profile: the comparison falls away where one of these roles is filled.
    static final String UNLESS = "unless";

    private static final String COLUMN = "column";
    private static final String FORM = "form";
    private static final String LEVELS = "levels";
    private static final String BY_FREQUENCY = "by frequency";
    private static final String SAME = "m";
    private static final String ALIKE = "alike";
    private static final String DIFFERENT = "u";

    private ComparisonFormat() {}

    static Comparison read(Place place) {
        place.knowing(COLUMN, FORM, LEVELS, BY_FREQUENCY, LEARNED);
        return comparison(place);
    }

    /// The same without a look at other keys.
    static Comparison comparison(Place place) {
        var form = FormFormat.read(place.at(FORM));
        var found = place.at(LEVELS);
        var levels = new ArrayList<Level>(found.each(one -> LevelFormat.read(one, form)));
        if (levels.isEmpty() || !(levels.getLast() instanceof Level.Different)) {
            levels.add(new Level.Different());
        }
        if (levels.size() < 2 || levels.size() > Comparison.MOST_LEVELS) {
            throw found.refuse("levels", Comparison.MOST_LEVELS);
        }
        if (levels.indexOf(new Level.Different()) < levels.size() - 1) {
            throw found.refuse("different_last");
        }
        boolean byFrequency = place.find(BY_FREQUENCY).map(Place::yesOrNo).orElse(false);
        return new Comparison(place.at(COLUMN).text(), form, levels, byFrequency);
    }

    static LinkageModel.Learned learned(Place place, Comparison comparison) {
        place.knowing(SAME, ALIKE, DIFFERENT);
        int levels = comparison.levels().size();
        return new LinkageModel.Learned(
                comparison,
                place.at(SAME).shares(levels),
                place.at(ALIKE).shares(levels),
                place.at(DIFFERENT).shares(levels));
    }

    static Map<String, Object> write(Comparison comparison) {
        var entries = new LinkedHashMap<String, Object>();
        entries.put(COLUMN, comparison.column());
        entries.put(FORM, comparison.form().name());
        entries.put(BY_FREQUENCY, comparison.byFrequency());
        entries.put(LEVELS, comparison.levels().stream().map(LevelFormat::write).toList());
        return entries;
    }

    static Map<String, Object> writeLearned(LinkageModel.Learned learned) {
        var entries = new LinkedHashMap<String, Object>();
        entries.put(SAME, learned.same());
        entries.put(ALIKE, learned.alike());
        entries.put(DIFFERENT, learned.different());
        return entries;
    }
}
