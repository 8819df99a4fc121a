package org.homeward.linkage.command.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.homeward.linkage.BlockingRule;
import org.homeward.linkage.BlockingRule.Part;
import org.homeward.linkage.Comparison;
import org.homeward.linkage.Form;
import org.homeward.linkage.Level;
import org.homeward.linkage.LinkageModel;
import org.homeward.linkage.LinkagePlan;
import org.homeward.linkage.command.table.Made;

/// Models drawn at random, of everything that a model can say.
record AnyModel(SplittableRandom random) {
    private static final List<String> COLUMNS =
            List.of(
                    "name",
                    "Họ và tên",
                    "a: b",
                    "- x",
                    "# 1",
                    "true",
                    "12",
                    "null",
                    "\"q\"",
                    "é{}[]");

    ModelFile model() {
        var plan = plan();
        return new ModelFile(
                some(2, this::made).stream().distinct().toList(),
                plan,
                random.nextBoolean() ? Optional.of(learned(plan)) : Optional.empty());
    }

    private <T> List<T> some(int most, Supplier<T> one) {
        var all = new ArrayList<T>();
        for (int at = random.nextInt(most + 1); at > 0; at--) {
            all.add(one.get());
        }
        return all;
    }

    private <T> List<T> oneOrMore(int most, Supplier<T> one) {
        var all = new ArrayList<>(some(most - 1, one));
        all.add(one.get());
        return all;
    }

    private <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Made made() {
        var name = "made " + random.nextInt(1_000_000);
        return switch (random.nextInt(3)) {
            case 0 -> new Made.Joined(name, oneOrMore(3, this::column), of(List.of("", " ", "-")));
            case 1 -> new Made.FirstOf(name, oneOrMore(3, this::column));
            default -> new Made.YearLessAge(name, column(), column());
        };
    }

    private String column() {
        return of(COLUMNS);
    }

    private Form form() {
        return of(Form.ALL);
    }

    private LinkagePlan plan() {
        return new LinkagePlan(
                oneOrMore(LinkagePlan.MOST_COMPARISONS, this::comparison),
                oneOrMore(6, () -> new BlockingRule(oneOrMore(3, this::part))),
                some(4, this::part),
                2 + random.nextInt(1000),
                random.nextDouble(-50, 50));
    }

    private Comparison comparison() {
        var levels = new ArrayList<>(oneOrMore(Comparison.MOST_LEVELS - 1, this::level));
        levels.add(new Level.Different());
        return new Comparison(column(), form(), levels, random.nextBoolean());
    }

    private Level level() {
        return switch (random.nextInt(9)) {
            case 0 -> new Level.Same(form());
            case 1 -> new Level.ChangedOver(column(), form());
            case 2 -> new Level.WordsWithin();
            case 3 -> new Level.WordsAlike(random.nextDouble());
            case 4 -> new Level.Edits(random.nextInt(9));
            case 5 -> new Level.Alike(random.nextDouble());
            case 6 -> new Level.SameParts(some(3, () -> of(List.of(Level.DatePart.values()))));
            case 7 -> new Level.DayAndMonthChangedOver();
            default -> new Level.YearsApart(random.nextInt(30));
        };
    }

    private Part part() {
        return switch (random.nextInt(6)) {
            case 0 -> new Part.Value(column(), form());
            case 1 -> new Part.Beginning(column(), form(), 1 + random.nextInt(9));
            case 2 -> new Part.Word(column(), form());
            case 3 -> new Part.TwoWords(column(), form());
            case 4 -> new Part.Year(column(), form());
            default -> new Part.LetterLeftOut(column(), form(), 1 + random.nextInt(9));
        };
    }

    private LinkageModel learned(LinkagePlan plan) {
        return new LinkageModel(
                Math.pow(10, -random.nextInt(1, 12)) * random.nextDouble(0.1, 1),
                random.nextBoolean() ? 0 : random.nextDouble(0.5),
                plan.comparisons().stream()
                        .map(
                                one ->
                                        new LinkageModel.Learned(
                                                one, shares(one), shares(one), shares(one)))
                        .toList());
    }

    private double[] shares(Comparison comparison) {
        var shares = new double[comparison.levels().size()];
        double sum = 0;
        for (int at = 0; at < shares.length; at++) {
            shares[at] = Math.pow(10, -random.nextInt(9)) * random.nextDouble(0.1, 1);
            sum += shares[at];
        }
        for (int at = 0; at < shares.length; at++) {
            shares[at] /= sum;
        }
        return shares;
    }
}
