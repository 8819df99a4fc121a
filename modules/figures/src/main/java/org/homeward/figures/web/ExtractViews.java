package org.homeward.figures.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.UserNames;
import org.homeward.access.web.Visitor;
import org.homeward.figures.model.Extract;
import org.homeward.figures.model.Extracts;
import org.homeward.figures.model.Extracts.Known;
import org.homeward.figures.model.Extracts.State;
import org.homeward.figures.work.WriteExtract;
import org.homeward.packs.Words;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Button;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Link;
import org.homeward.webkit.Notice;
import org.homeward.webkit.Option;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Problems;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tag;
import org.homeward.webkit.TextField;
import org.homeward.webkit.Tone;

/// Puts extracts into words.
final class ExtractViews {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int NEWEST = 50;
    private static final int PERIOD_WIDTH = 20;

    private final WriteExtract write;
    private final Extracts extracts;
    private final UserNames names;

    ExtractViews(WriteExtract write, Extracts extracts, UserNames names) {
        this.write = write;
        this.extracts = extracts;
        this.names = names;
    }

    /// The form as typed.
    ///
    /// @param wrong what is wrong, as the last part of a key of words; empty for nothing
    record Typed(UUID id, String standard, String period, String wrong) {
        static Typed of(UUID id) {
            return new Typed(id, "", "", "");
        }

        Typed wrong(String key) {
            return new Typed(id, standard, period, key);
        }

        Typed renewed(UUID other) {
            return new Typed(other, standard, period, wrong);
        }
    }

    ExtractsView list(Visitor visitor, Typed typed) {
        var words = visitor.words();
        String title = words.text("figures.extract.title");
        String error =
                typed.wrong.isEmpty() ? "" : words.text("figures.extract.wrong." + typed.wrong);
        var period =
                TextField.of("period", words.text("figures.extract.period"))
                        .hint(words.text("figures.extract.period.hint"))
                        .width(PERIOD_WIDTH)
                        .value(typed.period)
                        .error(error);
        return new ExtractsView(
                Breadcrumbs.of(
                        words::text,
                        List.of(Link.to("/published", words.text("figures.published.title")))),
                PageHeading.of(title).lead(words.text("figures.extract.lead")),
                error.isEmpty()
                        ? Problems.none()
                        : Problems.of(words::text, List.of(Problems.at(period.field()))),
                new ExtractsView.Form(
                        words.text("figures.extract.new"),
                        visitor.csrf(),
                        typed.id.toString(),
                        SelectField.of(
                                        "standard",
                                        words.text("figures.extract.standard"),
                                        write.standards().stream()
                                                .map(
                                                        it ->
                                                                Option.of(
                                                                        it.id(),
                                                                        it.name(words.language())))
                                                .toList())
                                .selected(typed.standard),
                        period,
                        words.text("figures.extract.propose")),
                table(words));
    }

    private Table table(Words words) {
        var columns =
                List.of(
                        Column.rowHeading(words.text("figures.extract.period")),
                        Column.text(words.text("figures.extract.standard")),
                        Column.number(words.text("figures.extract.persons")),
                        Column.text(words.text("figures.proposal.by")),
                        Column.text(words.text("figures.extract.state")));
        return Table.of(
                        words.text("figures.extract.title"),
                        columns,
                        extracts.newest(NEWEST).stream().map(it -> row(words, it)).toList())
                .captionHidden()
                .cardsWhenNarrow()
                .emptyText(words.text("figures.extract.none"));
    }

    private List<Cell> row(Words words, Known known) {
        var extract = known.extract();
        return List.of(
                Cell.link(
                        ExtractPages.PATH + "/" + extract.id(),
                        words.period(extract.wanted().period())),
                Cell.text(standard(words, extract)),
                Cell.text(words.number(extract.persons())),
                Cell.text(names.displayName(extract.proposedBy())),
                Cell.tag(state(words, known.state())));
    }

    private static Tag state(Words words, State state) {
        String text = words.text("figures.extract.state." + state.name().toLowerCase(Locale.ROOT));
        return new Tag(
                text,
                switch (state) {
                    case WAITING -> Tone.CAUTION;
                    case RELEASED -> Tone.ACCENT;
                    case SET_ASIDE -> Tone.NEUTRAL;
                });
    }

    private String standard(Words words, Extract extract) {
        String id = extract.wanted().standard();
        return write.standard(id).map(it -> it.name(words.language())).orElse(id);
    }

    /// @param refused the last part of a key of words; empty for nothing
    ExtractView one(Visitor visitor, Known known, String refused) {
        var words = visitor.words();
        var extract = known.extract();
        boolean second = extract.isSecondPerson(visitor.signedIn());
        String address = ExtractPages.PATH + "/" + extract.id();
        var waits =
                new ProposalView.Forms(
                        address,
                        visitor.csrf(),
                        second
                                ? Optional.of(Button.submit(words.text("figures.extract.release")))
                                : Optional.empty(),
                        Button.submit(words.text("figures.proposal.set_aside")).secondary());
        return new ExtractView(
                Breadcrumbs.of(
                        words::text,
                        List.of(Link.to(ExtractPages.PATH, words.text("figures.extract.title")))),
                PageHeading.of(words.text("figures.extract.one"))
                        .caption(words.period(extract.wanted().period())),
                List.of(notice(words, known.state(), second, refused)),
                list(words, known),
                known.state() == State.RELEASED
                        ? Optional.of(
                                new ExtractView.File(
                                        address + "/file",
                                        visitor.csrf(),
                                        Button.submit(words.text("figures.extract.take"))))
                        : Optional.empty(),
                known.state() == State.WAITING ? Optional.of(waits) : Optional.empty());
    }

    private static Notice notice(Words words, State state, boolean second, String refused) {
        if (!refused.isEmpty()) {
            return Notice.of(Tone.CAUTION, words.text("figures.extract.wrong." + refused));
        }
        String key =
                switch (state) {
                    case WAITING -> second ? "second" : "first";
                    case RELEASED -> "released";
                    case SET_ASIDE -> "set_aside";
                };
        return Notice.of(Tone.NEUTRAL, words.text("figures.extract." + key));
    }

    private SummaryList list(Words words, Known known) {
        var extract = known.extract();
        return new SummaryList(
                List.of(
                        SummaryList.item(
                                words.text("figures.extract.standard"), standard(words, extract)),
                        SummaryList.item(
                                words.text("figures.extract.persons"),
                                words.number(extract.persons())),
                        SummaryList.item(
                                words.text("figures.extract.holds"),
                                words.text("figures.extract.holds.text")),
                        SummaryList.item(
                                words.text("figures.proposal.by"),
                                names.displayName(extract.proposedBy())),
                        SummaryList.item(
                                words.text("figures.extract.state"),
                                Cell.tag(state(words, known.state()))),
                        SummaryList.item(
                                words.text("figures.own.position"),
                                extract.wanted().position().toString()),
                        SummaryList.item(words.text("figures.extract.sha256"), extract.sha256())));
    }
}
