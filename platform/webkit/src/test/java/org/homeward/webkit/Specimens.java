package org.homeward.webkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every component with text, without it and with errors, in the language of the words.
record Specimens(Wording words) {

    /// One component with its inputs.
    record Specimen(String component, String name, Map<String, Object> inputs) {
        String html() {
            return Templates.render("component/" + component, inputs);
        }
    }

    List<Specimen> all() {
        var all = new ArrayList<Specimen>();
        all.addAll(headings());
        all.addAll(controls());
        all.addAll(choices());
        all.addAll(messages());
        all.addAll(lists());
        all.addAll(casework());
        all.addAll(states());
        return all;
    }

    private String t(String key, Object... arguments) {
        return words.text("g." + key, arguments);
    }

    private static Specimen one(String component, String name, String input, Object value) {
        return new Specimen(component, name, Map.of(input, value));
    }

    private List<Specimen> headings() {
        var heading =
                PageHeading.of(t("title"))
                        .caption(t("caption"))
                        .lead(t("lead"))
                        .actions(List.of(Button.link("#", t("short")).secondary()));
        var crumbs =
                Breadcrumbs.of(
                        words, List.of(Link.to("#", t("nav.work")), Link.to("#", t("nav.cases"))));
        var tabs =
                new Tabs(
                        t("title"),
                        List.of(
                                new Tabs.Tab("#", t("tab.a"), true),
                                new Tabs.Tab("#b", t("tab.b"), false),
                                new Tabs.Tab("#c", t("tab.c"), false)));
        var identity =
                new Identity(
                        t("identity"),
                        t("identity.caption"),
                        List.of(new Tag(t("tag.accent"), Tone.ACCENT)),
                        List.of(
                                SummaryList.item(t("age"), t("age.value")),
                                SummaryList.item(t("owner"), t("owner.value"))));
        return List.of(
                one("breadcrumbs", "plain", "breadcrumbs", crumbs),
                one("heading", "full", "heading", heading),
                one("tabs", "plain", "tabs", tabs),
                one("identity", "plain", "identity", identity),
                new Specimen(
                        "paper",
                        "of a demonstration",
                        Map.of(
                                "shell",
                                GalleryTest.shell(words),
                                "paper",
                                new Paper(t("title"), t("caption")),
                                "content",
                                Templates.html("<p>1</p>"))));
    }

    private List<Specimen> controls() {
        var name = TextField.of("name", t("name")).hint(t("name.hint"));
        var names = DateField.Names.from(words);
        var date = DateField.of("date", t("date"), names).hint(t("date.hint"));
        var wrongDate =
                DateField.of("date2", t("date"), names)
                        .value("31", "12", "2099")
                        .error(t("date.error"));
        var file = FileField.of("file", t("file"), ".csv,.xlsx").hint(t("file.hint"));
        return List.of(
                one("text", "filled", "field", name.value(t("name.value")).width(30)),
                one("text", "wrong", "field", wrong("name2")),
                one("text", "lines", "field", TextField.of("notes", t("notes")).rows(3)),
                one("date", "plain", "field", date),
                one("date", "wrong", "field", wrongDate),
                one("file", "plain", "field", file),
                one(
                        "file",
                        "wrong",
                        "field",
                        FileField.of("file2", t("file"), ".csv").error(t("file.error"))),
                new Specimen("button", "primary", Map.of("label", t("save"))),
                one(
                        "buttons",
                        "all kinds",
                        "buttons",
                        List.of(
                                Button.submit(t("save")),
                                Button.link("#", t("cancel")).secondary(),
                                Button.submit(t("delete")).danger(),
                                Button.submit(t("change")).small())));
    }

    private TextField wrong(String id) {
        return TextField.of(id, t("name")).error(t("name.error"));
    }

    private List<Option> options() {
        return List.of(
                Option.of("", t("choose")),
                Option.of("a", t("option.a")),
                Option.of("b", t("option.b")),
                Option.of("c", t("option.c")));
    }

    private List<Specimen> choices() {
        var answers =
                List.of(
                        Option.of("yes", t("yes")),
                        Option.of("unsure", t("unsure")).hint(t("unsure.hint")),
                        Option.of("no", t("no")));
        var places = options().subList(1, 4);
        return List.of(
                one(
                        "select",
                        "plain",
                        "field",
                        SelectField.of("province", t("province"), options()).selected("b")),
                one("radios", "plain", "field", RadioField.of("answer", t("answer"), answers)),
                one(
                        "radios",
                        "inline",
                        "field",
                        RadioField.of("same", t("answer"), List.of(answers.get(0), answers.get(2)))
                                .selected("yes")
                                .inline()),
                one(
                        "checks",
                        "plain",
                        "field",
                        CheckField.of("forms", t("forms"), places).selected(Set.of("a"))));
    }

    private List<Specimen> messages() {
        var problems =
                Problems.of(
                        words,
                        List.of(
                                Problems.at(wrong("name2").field()),
                                Link.to("#date2-day", t("date.error"))));
        var kept =
                Notice.of(Tone.NEUTRAL, t("notice.text"))
                        .heading(t("notice.heading"))
                        .links(List.of(Link.to("#", t("link"))));
        var tags =
                Cell.tag(
                        new Tag(t("tag.neutral"), Tone.NEUTRAL),
                        new Tag(t("tag.accent"), Tone.ACCENT),
                        new Tag(t("tag.caution"), Tone.CAUTION),
                        new Tag(t("tag.danger"), Tone.DANGER));
        return List.of(
                one("problems", "two", "problems", problems),
                one("problems", "none", "problems", Problems.none()),
                one("notice", "neutral", "notice", kept),
                one("notice", "done", "notice", Notice.of(Tone.ACCENT, t("done.text"))),
                one("notice", "caution", "notice", Notice.of(Tone.CAUTION, t("caution.text"))),
                one("notice", "danger", "notice", Notice.of(Tone.DANGER, t("danger.text"))),
                one("cell", "tags", "cell", tags));
    }

    private List<Specimen> lists() {
        var table =
                Table.of(
                                t("table"),
                                List.of(
                                        Column.rowHeading(t("col.place"))
                                                .sort("#", Column.Order.ASCENDING),
                                        Column.text(t("col.status")),
                                        Column.number(t("col.h1")).sort("#", Column.Order.NONE),
                                        Column.number(t("col.h2"))),
                                List.of(
                                        row("option.a", "tag.accent", "1.204", "987"),
                                        row("option.b", "tag.caution", "33", "41"),
                                        row("option.c", "tag.neutral", "7", t("protected"))))
                        .totals(
                                List.of(
                                        Cell.text(t("total")),
                                        Cell.text(""),
                                        Cell.text("1.244"),
                                        Cell.text("1.028")));
        var empty = Table.of(t("table"), List.of(Column.text(t("col.place"))), List.of());
        var summary =
                new SummaryList(
                        List.of(
                                new SummaryList.Item(
                                        t("name"),
                                        Cell.text(t("name.value")),
                                        List.of(Link.to("#", t("change")).about(t("name")))),
                                SummaryList.item(t("period"), "2025"),
                                SummaryList.item(t("province"), t("option.b"))));
        var filters =
                new Filters(
                        Filters.Names.from(words),
                        "#",
                        List.of(
                                new Filters.Chip(t("option.b"), "#"),
                                new Filters.Chip(t("period") + " 2025", "#")),
                        Filters.Shown.OPEN);
        var form =
                Templates.render(
                        "component/select",
                        Map.of("field", SelectField.of("f-place", t("province"), options())));
        var pages = Pagination.of(words, t("pages"), new Pagination.Place(5, 14), p -> "#p" + p);
        return List.of(
                new Specimen(
                        "filters",
                        "open",
                        Map.of("filters", filters, "content", Templates.html(form))),
                one("table", "full", "table", table),
                one("table", "dense", "table", table.dense().captionHidden()),
                one("table", "cards", "table", table.cardsWhenNarrow()),
                one("table", "empty", "table", empty.emptyText(t("none"))),
                one("pagination", "middle", "pagination", pages),
                one("summary", "plain", "list", summary));
    }

    private List<Cell> row(String place, String status, String first, String second) {
        return List.of(
                Cell.link(Link.to("#", t(place)), t("small")),
                Cell.tag(Tag.of(t(status))),
                Cell.text(first),
                Cell.text(second));
    }

    private List<Specimen> casework() {
        var when = new Timeline.When(t("event.when"), "2025-05-17");
        var event = Timeline.Event.of(t("event"), when, t("event.by"));
        var look =
                new Timeline.Look(
                        Tone.ACCENT,
                        List.of(new Tag(t("tag.accent"), Tone.ACCENT)),
                        List.of(Link.to("#", t("link"))));
        var timeline = new Timeline(List.of(event.text(t("event.text")).look(look), event, event));
        return List.of(
                one("timeline", "three", "timeline", timeline),
                one("stepper", "in time", "stepper", stepper(Stepper.State.CURRENT, "step.detail")),
                one("stepper", "late", "stepper", stepper(Stepper.State.LATE, "step.late")),
                one(
                        "tiles",
                        "four",
                        "tiles",
                        List.of(
                                Tile.of("7", t("tile.due")).href("#"),
                                Tile.of("2", t("tile.late")).href("#").tone(Tone.DANGER),
                                Tile.of("0", t("tile.wait")).href("#").tone(Tone.NEUTRAL),
                                Tile.of("1.204", t("tile.all")).delta(t("tile.delta")))));
    }

    private Stepper stepper(Stepper.State third, String detail) {
        var done = Stepper.State.DONE;
        var ahead = Stepper.State.AHEAD;
        return new Stepper(
                t("title"),
                List.of(
                        Stepper.step(words, done, t("step.a"), "2.5.2025"),
                        Stepper.step(words, done, t("step.b"), "5.5.2025"),
                        Stepper.step(words, third, t("step.c"), t(detail)),
                        Stepper.step(words, ahead, t("step.d"), ""),
                        Stepper.step(words, ahead, t("step.e"), "")));
    }

    private List<Specimen> states() {
        var refresh = Link.to("#", words.text("webkit.progress.refresh"));
        var polling = new Progress.Polling("/part", refresh);
        var problem =
                new ProblemPage(
                        ProblemPage.Names.from(words),
                        t("problem.title"),
                        t("problem.happened"),
                        t("problem.kept"),
                        new ProblemPage.Next(
                                List.of(t("problem.step")),
                                List.of(Link.to("#", t("problem.link"))),
                                "4F7K-20QX"));
        var downloads =
                new Downloads(
                        words.text("webkit.downloads.heading"),
                        List.of(
                                new Downloads.Item("#", t("table"), "CSV", "12 kB"),
                                new Downloads.Item("#", t("table"), "XLSX", "")));
        return List.of(
                one(
                        "progress",
                        "running",
                        "progress",
                        new Progress(
                                "p1",
                                t("progress"),
                                new Progress.Extent(1240, 3000),
                                t("progress.text"),
                                polling)),
                one(
                        "progress",
                        "done",
                        "progress",
                        new Progress(
                                "p2",
                                t("progress"),
                                new Progress.Extent(3000, 3000),
                                t("done.text"),
                                polling)),
                one(
                        "empty",
                        "plain",
                        "state",
                        new EmptyState(
                                t("empty"),
                                t("empty.text"),
                                List.of(Button.link("#", t("short")).secondary()))),
                one("downloads", "two", "downloads", downloads),
                new Specimen(
                        "details",
                        "closed",
                        Map.of(
                                "summary",
                                t("details"),
                                "content",
                                Templates.html(t("details.text")))),
                one("problem_page", "full", "problem", problem));
    }
}
