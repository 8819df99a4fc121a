package org.homeward.linkage.command.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.homeward.linkage.BlockingRule;
import org.homeward.linkage.Expected;
import org.homeward.linkage.Quality;
import org.homeward.linkage.command.report.Findings.RuleYield;
import org.homeward.linkage.command.report.Findings.TooLarge;
import org.homeward.linkage.command.say.Words;

/// The report: one page that needs no script, no network and no other file.
public final class ReportPage {
    private static final List<String> SECTIONS =
            List.of("expected", "sizes", "histogram", "model", "rules", "reach", "near", "terms");

    private final Html html;
    private final Linked run;
    private final Findings findings;
    private final String table;
    private final boolean showValues;

    private ReportPage(Words words, Linked run, String table, boolean showValues) {
        this.html = new Html(words);
        this.run = run;
        this.table = table;
        this.showValues = showValues;
        this.findings = Gathering.of(run);
    }

    /// @param table the name of the table that was linked
    /// @param showValues whether values of example pairs may be printed: they are personal data
    public static String of(Words words, Linked run, String table, boolean showValues) {
        return new ReportPage(words, run, table, showValues).page();
    }

    private String page() {
        var language = html.words().language().getLanguage();
        html.raw(
                        "<!doctype html>\n<html lang=\""
                                + language
                                + "\"><head><meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<title>" + html.say("title", table) + "</title>\n<style>\n" + style())
                .raw("</style></head><body><main>\n<h1>" + html.say("title", table) + "</h1>\n")
                .paragraph("about");
        facts();
        warnings();
        contents();
        expected(run.expected());
        run.quality().ifPresent(this::quality);
        sizes();
        double cut = run.model().plan().cut();
        var pairs = new PairsSection(html, cut, showValues);
        pairs.histogram(findings.histogram());
        new ModelSection(html).write(run.model().learned().orElseThrow());
        rules();
        pairs.reach(findings.reach(), run.table().records().size());
        pairs.examples(findings.near(), run.table().records());
        terms();
        html.raw("</main><footer><p>" + html.say("footer") + "</p></footer></body></html>\n");
        return html.toString();
    }

    private static String style() {
        try (var in = ReportPage.class.getResourceAsStream("/report/report.css")) {
            if (in == null) {
                throw new IllegalStateException("no style");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void facts() {
        html.raw("<dl class=\"facts\">\n");
        fact("fact.records", html.whole(run.table().records().size()), "");
        fact(
                "fact.persons",
                html.whole(run.clusters().count()),
                html.say("fact.several", findings.withSeveral(), findings.largest()));
        fact(
                "expected.persons",
                html.whole(Math.round(run.expected().persons().estimate())),
                html.say(
                        "expected.interval",
                        Math.round(run.expected().persons().low()),
                        Math.round(run.expected().persons().high())));
        fact("fact.pairs", html.whole(run.linkage().pairs()), "");
        fact("fact.cut", html.bits(run.model().plan().cut()), html.say("fact.cut.about"));
        html.raw("</dl>\n");
    }

    private void fact(String key, String value, String beside) {
        html.raw("<div><dt>" + html.say(key) + "</dt><dd>" + value)
                .raw(beside.isEmpty() ? "" : "<small>" + beside + "</small>")
                .raw("</dd></div>\n");
    }

    private void warnings() {
        var warned = Warned.of(run, html.words());
        if (!warned.isEmpty()) {
            html.raw("<div class=\"note\"><strong>" + html.say("warnings") + "</strong><ul>\n");
            warned.forEach(one -> html.raw("<li>" + Html.text(one) + "</li>\n"));
            html.raw("</ul></div>\n");
        }
    }

    private void contents() {
        html.raw("<nav aria-label=\"" + html.say("contents") + "\"><ul>\n");
        var sections = new ArrayList<String>();
        sections.addAll(SECTIONS);
        run.quality().ifPresent(_ -> sections.add(1, "quality"));
        sections.forEach(
                id -> html.raw("<li><a href=\"#" + id + "\">" + html.say(id) + "</a></li>\n"));
        html.raw("</ul></nav>\n");
    }

    private void expected(Expected expected) {
        html.heading("expected").paragraph("expected.about");
        html.raw("<dl class=\"facts\">\n");
        fact("expected.precision", html.share(expected.precision()), "");
        fact("expected.recall", html.share(expected.recall()), "");
        var persons = expected.persons();
        fact(
                "expected.persons",
                html.whole(Math.round(persons.estimate())),
                html.say(
                        "expected.interval",
                        Math.round(persons.low()),
                        Math.round(persons.high())));
        html.raw("</dl>\n");
    }

    private void quality(Quality quality) {
        html.heading("quality").paragraph("quality.about");
        long without = run.table().withoutTruth();
        if (without > 0) {
            html.paragraph("quality.without", without);
        }
        html.raw("<dl class=\"facts\">\n");
        fact("quality.precision", html.share(quality.precision()), "");
        fact("quality.recall", html.share(quality.recall()), "");
        fact("quality.f1", html.share(quality.f1()), "");
        fact("quality.b_cubed", html.share(quality.bCubed()), "");
        fact(
                "quality.persons",
                html.whole(quality.persons()),
                html.say(
                        "quality.counted",
                        quality.counted(),
                        html.words().number(quality.countError(), "+0.0 %;−0.0 %")));
        html.raw("</dl>\n");
    }

    private void sizes() {
        html.heading("sizes").paragraph("sizes.about");
        var rows = new ArrayList<List<String>>();
        double persons = run.clusters().count();
        findings.sizes()
                .forEach(
                        (size, clusters) ->
                                rows.add(
                                        List.of(
                                                size.from() == size.to()
                                                        ? html.whole(size.from())
                                                        : html.say(
                                                                "between", size.from(), size.to()),
                                                html.whole(clusters.persons()),
                                                share("for", clusters.persons() / persons),
                                                html.whole(clusters.records()))));
        html.table(
                html.say("sizes.table"),
                List.of(
                        html.say("sizes.size"),
                        html.say("persons"),
                        html.say("sizes.share"),
                        html.say("records")),
                rows);
    }

    private void rules() {
        html.heading("rules").paragraph("rules.about");
        var plan = run.model().plan();
        var tooLarge = Gathering.tooLarge(run);
        var rows = new ArrayList<List<String>>();
        for (int rule = 0; rule < plan.rules().size(); rule++) {
            rows.add(rule(plan.rules().get(rule), findings.rules().get(rule)));
        }
        html.table(
                html.say("rules.table"),
                List.of(
                        html.say("rules.rule"),
                        html.say("rules.pairs"),
                        html.say("rules.links"),
                        html.say("rules.alone")),
                rows);
        html.raw("<h3>" + html.say("large") + "</h3>\n");
        html.paragraph("large.about", plan.mostInABlock());
        if (tooLarge.stream().allMatch(TooLarge.NONE::equals)) {
            html.paragraph("large.none");
            return;
        }
        large(plan.rules(), tooLarge);
    }

    private List<String> rule(BlockingRule rule, RuleYield yield) {
        return List.of(
                new Named(html).rule(rule),
                share("sum", yield.ofPairs()),
                share("for", yield.ofLinks()),
                share("for", yield.alone()));
    }

    private String share(String kind, double share) {
        return Html.beside(Charts.share(kind, share), html.percent(share));
    }

    private void large(List<BlockingRule> rules, List<TooLarge> tooLarge) {
        var rows = new ArrayList<List<String>>();
        for (int rule = 0; rule < rules.size(); rule++) {
            var large = tooLarge.get(rule);
            if (!large.equals(TooLarge.NONE)) {
                rows.add(
                        List.of(
                                new Named(html).rule(rules.get(rule)),
                                html.whole(large.blocks()),
                                html.whole(large.largest()),
                                html.whole(large.leftOut())));
            }
        }
        html.table(
                html.say("large.table"),
                List.of(
                        html.say("rules.rule"),
                        html.say("large.blocks"),
                        html.say("large.largest"),
                        html.say("large.left_out")),
                rows);
    }

    private void terms() {
        html.heading("terms").raw("<dl>\n");
        for (var term : List.of("bits", "m", "u", "level", "cut", "cluster")) {
            html.raw("<dt><strong>" + html.say("term." + term) + "</strong></dt><dd>")
                    .raw(html.say("term." + term + ".about") + "</dd>\n");
        }
        html.raw("</dl>\n");
    }
}
