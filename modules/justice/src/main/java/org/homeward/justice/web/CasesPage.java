package org.homeward.justice.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.web.MyWork;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.database.ListLength;
import org.homeward.justice.model.CaseFile;
import org.homeward.justice.model.CaseStage;
import org.homeward.justice.model.Cases;
import org.homeward.justice.model.Cases.Choice;
import org.homeward.packs.CodeEntry;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Words;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Filters;
import org.homeward.webkit.Option;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of case files that the visitor's rights reach.
@Controller
public final class CasesPage implements MyWork {
    private final Cases cases;
    private final CountryPack pack;
    private final Phrases phrases;

    CasesPage(Cases cases, CountryPack pack, Phrases phrases) {
        this.cases = cases;
        this.pack = pack;
        this.phrases = phrases;
    }

    @GetMapping(Lists.CASES)
    @Requires(dataClass = DataClass.J, action = Action.READ, purpose = CasePage.PURPOSE)
    ModelAndView list(
            Visitor visitor,
            @RequestParam(name = "stage", defaultValue = "") String stage,
            @RequestParam(name = "without", defaultValue = "") String without,
            @RequestParam(name = "offence", defaultValue = "") String offence,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        var grant = visitor.require(CasePage.READ, CasePage.PURPOSE);
        var words = visitor.words();
        var choice = new Choice(stage(stage), stage(without), offence(offence));
        var length = cases.length(grant, choice);
        var place = Lists.place(number, length);
        var files = cases.list(grant, choice, Lists.PAGE, (place.current() - 1) * Lists.PAGE);
        var title = words.text("justice.cases.title");
        var view =
                new ListView(
                        PageHeading.of(title).lead(words.text("justice.cases.lead")),
                        Lists.tabs(words, Lists.CASES),
                        filters(words, choice),
                        fields(words, choice),
                        table(words, files),
                        Lists.pagination(words, length, place, at -> address(choice, at)));
        return visitor.page("justice/list", title, view);
    }

    @Override
    public List<Tile> tiles(Visitor visitor) {
        return visitor.grant(CasePage.READ, CasePage.PURPOSE)
                .map(grant -> tiles(visitor.words(), grant))
                .orElse(List.of());
    }

    private List<Tile> tiles(Words words, Grant grant) {
        var toTry =
                Choice.ALL
                        .stage(Optional.of(CaseStage.INITIATED))
                        .without(Optional.of(CaseStage.TRIED));
        var lengths = cases.lengths(grant, List.of(Choice.ALL, toTry));
        return List.of(
                tile(words, "cases", lengths.get(0), Choice.ALL),
                tile(words, "to_try", lengths.get(1), toTry));
    }

    private static Tile tile(Words words, String name, ListLength length, Choice choice) {
        return Tile.of(length.shown(words::number), words.text("justice.tile." + name))
                .href(address(choice, 1));
    }

    private static Optional<CaseStage> stage(String code) {
        return Arrays.stream(CaseStage.values())
                .filter(stage -> stage.code().equals(code))
                .findFirst();
    }

    private Optional<String> offence(String code) {
        return pack.codes("offence").find(code).map(CodeEntry::code);
    }

    private static String address(Choice choice, int page) {
        var parts = new ArrayList<String>();
        choice.stage().ifPresent(stage -> parts.add("stage=" + stage.code()));
        choice.without().ifPresent(stage -> parts.add("without=" + stage.code()));
        choice.offence().ifPresent(offence -> parts.add("offence=" + offence));
        return Lists.address(Lists.CASES, parts, page);
    }

    private Filters filters(Words words, Choice choice) {
        var chips = new ArrayList<Filters.Chip>();
        choice.stage()
                .ifPresent(
                        stage ->
                                chips.add(
                                        new Filters.Chip(
                                                phrases.stage(words, stage),
                                                address(choice.stage(Optional.empty()), 1))));
        choice.without()
                .ifPresent(
                        stage ->
                                chips.add(
                                        new Filters.Chip(
                                                words.text(
                                                        "justice.filter.not_yet",
                                                        phrases.stage(words, stage)),
                                                address(choice.without(Optional.empty()), 1))));
        choice.offence()
                .ifPresent(
                        offence ->
                                chips.add(
                                        new Filters.Chip(
                                                phrases.coded(words, "offence", offence),
                                                address(choice.offence(Optional.empty()), 1))));
        return new Filters(
                Filters.Names.from(words::text), Lists.CASES, chips, Filters.Shown.CLOSED);
    }

    private List<SelectField> fields(Words words, Choice choice) {
        var stages = new ArrayList<Option>();
        stages.add(Option.of("", words.text("justice.filter.any")));
        for (var stage : CaseStage.values()) {
            stages.add(Option.of(stage.code(), phrases.stage(words, stage)));
        }
        var offences = new ArrayList<Option>();
        offences.add(Option.of("", words.text("justice.filter.any")));
        pack.codes("offence")
                .entries()
                .forEach(
                        entry ->
                                offences.add(
                                        Option.of(entry.code(), entry.label(words.language()))));
        return List.of(
                SelectField.of("stage", words.text("justice.filter.stage"), stages)
                        .selected(choice.stage().map(CaseStage::code).orElse("")),
                SelectField.of("without", words.text("justice.filter.without"), stages)
                        .selected(choice.without().map(CaseStage::code).orElse("")),
                SelectField.of("offence", words.text("justice.column.offence"), offences)
                        .selected(choice.offence().orElse("")));
    }

    private Table table(Words words, List<CaseFile> files) {
        var columns =
                List.of(
                        Column.rowHeading(words.text("justice.column.number")),
                        Column.text(words.text("justice.column.agency")),
                        Column.text(words.text("justice.column.offence")),
                        Column.text(words.text("justice.column.stages")),
                        Column.text(words.text("justice.column.place")));
        return Table.of(
                        words.text("justice.cases.title"),
                        columns,
                        files.stream().map(file -> row(words, file)).toList())
                .captionHidden()
                .cardsWhenNarrow()
                .emptyText(words.text("justice.cases.none"));
    }

    private List<Cell> row(Words words, CaseFile file) {
        return List.of(
                Cell.link(CasePage.address(file.record()), file.recordNumber()),
                Cell.text(phrases.agency(words, file.agency())),
                Cell.text(phrases.coded(words, "offence", file.coded().offence())),
                Cell.lines(
                        file.events().stream()
                                .map(
                                        event ->
                                                phrases.stage(words, event.stage())
                                                        + " "
                                                        + words.date(event.on()))
                                .toList()),
                Cell.text(phrases.unit(words, file.coded().place())));
    }
}
