package org.homeward.linkage;

import java.util.ArrayList;
import java.util.List;

/// Records whose pairs were compared by a plan, ready to be learned from.
///
/// The steps are apart: [#compare(Records, LinkagePlan, Progress)], [#train()],
/// [#score(LinkageModel)] with what was just learned or with a model kept from before, and
/// [Scored#cluster(double)]. [#link(Records, LinkagePlan)] takes them all.
public final class Linkage {
    private final Records records;
    private final LinkagePlan plan;
    private final Order order;
    private final Rows rows;
    private final List<OversizedBlock> oversized;
    private final Pairs pairs;
    private final Progress progress;

    private Linkage(Records records, LinkagePlan plan, Progress progress) {
        this.records = records;
        this.plan = plan;
        this.progress = progress;
        plan.columns().forEach(records::column);
        progress.at(Progress.Step.BLOCK, 0);
        var readings = new Readings();
        this.order = Order.of(records, plan, readings);
        this.rows = Rows.of(records, plan, readings, order, 0);
        var blocks = Blocks.of(records, plan, readings, order);
        this.oversized = blocks.oversized();
        progress.at(Progress.Step.BLOCK, 1);
        progress.at(Progress.Step.COMPARE, 0);
        this.pairs = Pairs.of(rows, blocks);
        progress.at(Progress.Step.COMPARE, 1);
    }

    /// What the steps share.
    record Prepared(Records records, LinkagePlan plan, Rows rows, Order order) {}

    /// What came of it.
    ///
    /// @param pairs how many pairs were compared
    public record Linked(LinkageModel model, Clusters clusters, long pairs) {}

    /// Links records by a plan: finds the pairs worth comparing, learns from them what each level
    /// of agreement weighs, scores them, and puts records into clusters.
    ///
    /// @throws UnknownColumn when the plan names a column that the records do not have
    public static Linked link(Records records, LinkagePlan plan) {
        var linkage = compare(records, plan, Progress.NONE);
        var model = linkage.train();
        var clusters = linkage.score(model).cluster(plan.cut());
        return new Linked(model, clusters, linkage.pairs());
    }

    /// Finds the pairs worth comparing, and compares them.
    ///
    /// @throws UnknownColumn when the plan names a column that the records do not have
    public static Linkage compare(Records records, LinkagePlan plan, Progress progress) {
        return new Linkage(records, plan, progress);
    }

    /// How many pairs were compared.
    public long pairs() {
        return pairs.size();
    }

    /// The blocks that were too large to be compared whole, in the order of the rules.
    public List<OversizedBlock> oversized() {
        return oversized;
    }

    /// What should be looked at in the records and the rules, in the order of the plan.
    public List<Warning> warnings() {
        var warnings = new ArrayList<Warning>();
        for (var compared : rows.comparisons()) {
            var forms = compared.base();
            if (forms.distinct() == 0) {
                warnings.add(new Warning.EmptyColumn(compared.comparison().column()));
            } else if (forms.distinct() == 1 && forms.present() > 1) {
                warnings.add(new Warning.ConstantColumn(compared.comparison().column()));
            }
        }
        for (int rule = 0; rule < plan.rules().size(); rule++) {
            int number = rule;
            var left =
                    oversized.stream()
                            .filter(block -> block.rule() == number && block.leftOut() > 0)
                            .toList();
            if (!left.isEmpty()) {
                long leftOut = left.stream().mapToLong(OversizedBlock::leftOut).sum();
                warnings.add(new Warning.PairsLeftOut(rule, left.size(), leftOut));
            }
        }
        if (pairs.size() == 0) {
            warnings.add(new Warning.NoPairs());
        }
        return warnings;
    }

    /// Learns what each level of agreement weighs, from these pairs and without labels.
    public LinkageModel train() {
        progress.at(Progress.Step.TRAIN, 0);
        var model = new Training(rows, pairs.patterns(), Chances.of(rows)).learn();
        progress.at(Progress.Step.TRAIN, 1);
        return model;
    }

    /// Weighs the pairs.
    ///
    /// @param model learned here, or before on records of the same kind
    /// @throws IllegalArgumentException when it was learned for other comparisons
    public Scored score(LinkageModel model) {
        var learned = model.comparisons().stream().map(LinkageModel.Learned::comparison).toList();
        if (!learned.equals(plan.comparisons())) {
            throw new IllegalArgumentException(
                    "the model is of other comparisons: %s instead of %s"
                            .formatted(columns(learned), columns(plan.comparisons())));
        }
        progress.at(Progress.Step.SCORE, 0);
        var scores = Scores.of(model, rows, pairs);
        progress.at(Progress.Step.SCORE, 1);
        return new Scored(new Prepared(records, plan, rows, order), pairs, scores, progress);
    }

    private static List<String> columns(List<Comparison> comparisons) {
        return comparisons.stream().map(Comparison::column).toList();
    }
}
