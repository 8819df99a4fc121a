package org.homeward.linkage.command.report;

import java.util.ArrayList;
import java.util.List;
import org.homeward.linkage.Warning;
import org.homeward.linkage.command.say.Words;

/// What somebody should look at before trusting a run, in words. No value of a record is in them.
public final class Warned {
    private static final int MOST = 10;

    private Warned() {}

    /// In the order in which they were found; of very many the first ones.
    public static List<String> of(Linked run, Words words) {
        var all = new ArrayList<>(run.linkage().warnings());
        run.model()
                .learned()
                .ifPresent(model -> all.addAll(model.warnings(run.table().records().size())));
        all.addAll(run.clusters().warnings());
        var said = new ArrayList<>(all.stream().limit(MOST).map(one -> said(one, words)).toList());
        if (all.size() > MOST) {
            said.add(words.say("warning.more", all.size() - MOST));
        }
        return said;
    }

    private static String said(Warning warning, Words words) {
        return switch (warning) {
            case Warning.EmptyColumn(var column) -> words.say("warning.empty", column);
            case Warning.ConstantColumn(var column) -> words.say("warning.constant", column);
            case Warning.NoPairs _ -> words.say("warning.no_pairs");
            case Warning.PairsLeftOut(int rule, int blocks, long leftOut) ->
                    words.say("warning.left_out", rule + 1, blocks, leftOut);
            case Warning.ContraryColumn(var column) -> words.say("warning.contrary", column);
            case Warning.HardlyAnyMatches(double pairs) ->
                    words.say("warning.hardly_any", words.number(pairs, "0.#"));
            case Warning.LargeCluster(int head, int records) ->
                    words.say("warning.large_cluster", head + 1, records);
        };
    }
}
