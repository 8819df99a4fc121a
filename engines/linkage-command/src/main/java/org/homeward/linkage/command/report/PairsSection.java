package org.homeward.linkage.command.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homeward.linkage.Explanation;
import org.homeward.linkage.Records;
import org.homeward.linkage.command.report.Findings.Example;
import org.homeward.linkage.command.report.Findings.Reach;

/// How pairs weigh: their odds with the cut, what records can reach, and examples near the cut.
///
/// @param cut in bits
/// @param showValues whether values and ids of examples may be printed: they are personal data
record PairsSection(Html html, double cut, boolean showValues) {
    private static final int MOST_BINS = 24;
    private static final int LONGEST_NAME = 22;

    void histogram(SortedMap<Integer, Long> counts) {
        int step = 1;
        while (!counts.isEmpty() && (counts.lastKey() - counts.firstKey()) / step >= MOST_BINS) {
            step++;
        }
        var bins = new TreeMap<Integer, Long>();
        for (var one : counts.entrySet()) {
            // from the cut outwards, so that no bin lies on both sides of it
            int from = (int) cut + Math.floorDiv(one.getKey() - (int) cut, step) * step;
            bins.merge(from, one.getValue(), Long::sum);
        }
        html.heading("histogram").paragraph("histogram.about");
        html.raw(Charts.histogram(bins, step, cut));
        var rows = new ArrayList<List<String>>();
        for (var bin : bins.entrySet()) {
            rows.add(
                    List.of(
                            between(bin.getKey(), bin.getKey() + step),
                            html.whole(bin.getValue()),
                            html.say(bin.getKey() >= cut ? "histogram.above" : "histogram.below")));
        }
        html.table(
                html.say("histogram.table"),
                List.of(html.say("bits"), html.say("pairs"), html.say("histogram.side")),
                rows);
    }

    private String between(int from, int to) {
        return html.words().say("report.between", signed(from), signed(to));
    }

    private static String signed(int bits) {
        return Integer.toString(bits).replace('-', '−');
    }

    void reach(Reach reach, int records) {
        html.heading("reach").paragraph("reach.about");
        html.raw("<p><strong>")
                .raw(html.say("reach.unlinkable", reach.unlinkable(), records))
                .raw("</strong></p>\n");
        var rows = new ArrayList<List<String>>();
        long sum = 0;
        int step = 5;
        var bins = new TreeMap<Integer, Integer>();
        reach.mostBits()
                .forEach(
                        (bits, count) ->
                                bins.merge(Math.floorDiv(bits, step) * step, count, Integer::sum));
        for (var bin : bins.entrySet()) {
            sum += bin.getValue();
            rows.add(
                    List.of(
                            between(bin.getKey(), bin.getKey() + step),
                            html.whole(bin.getValue()),
                            Html.beside(
                                    Charts.share("sum", (double) sum / records),
                                    html.percent((double) sum / records))));
        }
        html.table(
                html.say("reach.table"),
                List.of(html.say("bits"), html.say("records"), html.say("reach.so_far")),
                rows);
    }

    void examples(List<Example> examples, Records records) {
        html.heading("near").paragraph("near.about");
        html.paragraph(showValues ? "near.values" : "near.no_values");
        for (var example : examples) {
            example(example, records);
        }
        if (examples.isEmpty()) {
            html.paragraph("near.none");
        }
    }

    private void example(Example example, Records records) {
        var why = example.why();
        var title =
                showValues
                        ? html.say(
                                "near.ids", records.id(example.one()), records.id(example.other()))
                        : html.say("near.rows", example.one() + 1, example.other() + 1);
        html.raw("<div class=\"pair\"><h3>" + title + "</h3>");
        html.raw("<p>")
                .raw(
                        html.words()
                                .say(
                                        "report.near.odds",
                                        html.bits(why.bits()),
                                        html.percent(why.probability())))
                .raw("</p>");
        var steps = new ArrayList<Charts.Step>();
        steps.add(new Charts.Step(html.say("near.before_short"), why.before()));
        why.parts()
                .forEach(
                        part ->
                                steps.add(
                                        new Charts.Step(
                                                shortened(part.comparison().column()),
                                                part.bits() + part.byFrequency())));
        html.raw(Charts.waterfall(steps, html.say("near.after"), cut));
        html.table(title, headings(), rows(example, why, records)).raw("</div>\n");
    }

    /// As much of a name as has room beside a bar; the table has all of it.
    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? Html.text(name)
                : Html.text(name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…");
    }

    private List<String> headings() {
        var headings = new ArrayList<String>();
        headings.add(html.say("near.comparison"));
        if (showValues) {
            headings.add(html.say("near.one"));
            headings.add(html.say("near.other"));
        }
        headings.add(html.say("model.level"));
        headings.add(html.say("near.level_bits"));
        headings.add(html.say("near.frequency_bits"));
        return headings;
    }

    private List<List<String>> rows(Example example, Explanation why, Records records) {
        var named = new Named(html);
        var rows = new ArrayList<List<String>>();
        rows.add(row(html.say("near.before"), List.of("", ""), "", List.of(why.before(), 0.0)));
        for (var part : why.parts()) {
            var column = part.comparison().column();
            rows.add(
                    row(
                            Html.text(column),
                            List.of(
                                    value(records, column, example.one()),
                                    value(records, column, example.other())),
                            named.level(part.comparison(), part.level()),
                            List.of(part.bits(), part.byFrequency())));
        }
        rows.add(row(html.say("near.after"), List.of("", ""), "", List.of(why.bits(), 0.0)));
        return rows;
    }

    private List<String> row(String name, List<String> values, String level, List<Double> bits) {
        var row = new ArrayList<String>();
        row.add(name);
        if (showValues) {
            row.addAll(values);
        }
        row.add(level);
        row.add(html.bits(bits.getFirst()));
        row.add(bits.getLast() == 0 ? "" : html.bits(bits.getLast()));
        return row;
    }

    private static String value(Records records, String name, int record) {
        var column = records.column(name);
        int code = column.code(record);
        return code < 0 ? "" : Html.text(column.value(code));
    }
}
