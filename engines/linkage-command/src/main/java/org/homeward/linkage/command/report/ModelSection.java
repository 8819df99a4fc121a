package org.homeward.linkage.command.report;

import java.util.ArrayList;
import java.util.List;
import org.homeward.linkage.LinkageModel;

/// What was learned: for each comparison and level how common it is, and what it weighs.
record ModelSection(Html html) {
    private static final double LOG_2 = Math.log(2);

    void write(LinkageModel model) {
        html.heading("model")
                .paragraph("model.about")
                .raw("<p>")
                .raw(
                        html.words()
                                .say(
                                        "report.model.shares",
                                        html.small(model.ofOne()),
                                        html.small(model.ofAlike())))
                .raw("</p>\n");
        var named = new Named(html);
        double most =
                model.comparisons().stream()
                        .flatMap(one -> weights(one).stream())
                        .mapToDouble(Math::abs)
                        .max()
                        .orElse(1);
        for (var learned : model.comparisons()) {
            var rows = new ArrayList<List<String>>();
            var weights = weights(learned);
            for (int level = 0; level < weights.size(); level++) {
                rows.add(
                        List.of(
                                named.level(learned.comparison(), level + 1),
                                share("for", learned.same()[level]),
                                share("sum", learned.alike()[level]),
                                share("against", learned.different()[level]),
                                Html.beside(
                                        Charts.around(weights.get(level), most),
                                        html.bits(weights.get(level)))));
            }
            html.table(
                    Html.text(learned.comparison().column()),
                    List.of(
                            html.say("model.level"),
                            html.say("model.m"),
                            html.say("model.alike"),
                            html.say("model.u"),
                            html.say("model.weight")),
                    rows);
        }
    }

    private String share(String kind, double share) {
        return Html.beside(Charts.share(kind, share), html.small(share));
    }

    private static List<Double> weights(LinkageModel.Learned learned) {
        var weights = new ArrayList<Double>();
        for (int level = 0; level < learned.same().length; level++) {
            weights.add(Math.log(learned.same()[level] / learned.different()[level]) / LOG_2);
        }
        return weights;
    }
}
