package org.homeward.app.web;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.Reach;
import org.homeward.access.Right;
import org.homeward.access.UserNames;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.base.AgencyId;
import org.homeward.journal.Look;
import org.homeward.journal.Look.Kind;
import org.homeward.journal.Position;
import org.homeward.journal.ReadJournal.Entry;
import org.homeward.journal.store.CheckpointFile;
import org.homeward.journal.store.SqlReadJournal;
import org.homeward.packs.Words;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Link;
import org.homeward.webkit.Pagination;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The journal of reads, for whoever has oversight of an agency: what its people looked at.
@Controller
public class ReadsPages {
    private static final int ON_A_PAGE = 50;
    private static final Right READ = Right.of(DataClass.A, Action.READ);
    private static final String PURPOSE = "oversight";
    private static final String ADDRESS = "/journal/reads";

    private final SqlReadJournal reads;
    private final CheckpointFile checkpoints;
    private final UserNames names;

    /// @param checkpoints of the journal of reads
    public ReadsPages(SqlReadJournal reads, CheckpointFile checkpoints, UserNames names) {
        this.reads = reads;
        this.checkpoints = checkpoints;
        this.names = names;
    }

    /// The page: the state of the tree, the looks, the way to older ones.
    public record View(
            String title,
            String lead,
            SummaryList tree,
            List<Link> links,
            Table looks,
            Pagination further) {}

    @GetMapping(ADDRESS)
    @Requires(dataClass = DataClass.A, action = Action.READ, purpose = PURPOSE)
    public ModelAndView looks(
            Visitor visitor, @RequestParam(name = "before", defaultValue = "0") long before) {
        var grant = visitor.require(READ, PURPOSE);
        var words = visitor.words();
        var latest = reads.latest();
        var from =
                before > 0 && before <= latest.value()
                        ? new Position(before)
                        : new Position(latest.value() + 1);
        var looks = reads.by(readers(grant), from, ON_A_PAGE);
        var view =
                new View(
                        words.text("app.reads"),
                        words.text("app.reads.lead"),
                        tree(words, latest),
                        List.of(
                                Link.to("/journal", words.text("app.reads.acts")),
                                Link.to("/journal/lookups", words.text("app.lookups"))),
                        table(words, looks),
                        further(words, before, looks));
        return visitor.page("app/reads", view.title(), view);
    }

    private static Optional<AgencyId> readers(Grant grant) {
        return switch (grant.reach()) {
            case Reach.National _ -> Optional.empty();
            case Reach.Own(var agency) -> Optional.of(agency);
            case Reach.One _ -> throw new NotAllowed();
        };
    }

    private SummaryList tree(Words words, Position latest) {
        var standing =
                "app.journal.standing." + checkpoints.standing().name().toLowerCase(Locale.ROOT);
        return new SummaryList(
                List.of(
                        SummaryList.item(
                                words.text("app.journal.position"), words.number(latest.value())),
                        SummaryList.item(
                                words.text("app.journal.root"),
                                HexFormat.of().formatHex(reads.rootAt(latest))),
                        SummaryList.item(
                                words.text("app.journal.signed"),
                                words.text(
                                        standing,
                                        words.number(
                                                checkpoints
                                                        .kept()
                                                        .map(signed -> signed.size())
                                                        .orElse(0L))))));
    }

    private Table table(Words words, List<Entry> looks) {
        return Table.of(
                        words.text("app.reads.looks"),
                        List.of(
                                Column.number(words.text("app.journal.position")),
                                Column.text(words.text("people.opened.when")),
                                Column.text(words.text("people.opened.who")),
                                Column.text(words.text("people.opened.what")),
                                Column.text(words.text("people.opened.purpose"))),
                        looks.stream().map(entry -> row(words, entry)).toList())
                .emptyText(words.text("app.reads.none"))
                .dense()
                .cardsWhenNarrow();
    }

    private List<Cell> row(Words words, Entry entry) {
        var look = entry.look();
        var name = names.displayName(look.reader());
        return List.of(
                Cell.text(words.number(entry.position().value())),
                Cell.text(words.dateTime(entry.at())),
                Cell.text(name.isEmpty() ? words.text("app.journal.instance") : name),
                Cell.text(what(words, look)),
                Cell.text(coded(words, "people.opened.purpose.", look.purpose())));
    }

    private static String what(Words words, Look look) {
        var seen =
                coded(
                        words,
                        "people.opened.right.",
                        look.right().toLowerCase(Locale.ROOT).replace('.', '_'));
        return look.kind() == Kind.OPENED
                ? words.text("app.reads.opened", seen, shortened(look))
                : words.text(
                        "app.reads." + look.kind().name().toLowerCase(Locale.ROOT), look.count());
    }

    private static String shortened(Look look) {
        return look.record().map(record -> record.toString().substring(0, 8)).orElse("");
    }

    private static String coded(Words words, String prefix, String code) {
        return words.has(prefix + code) ? words.text(prefix + code) : code;
    }

    private static Pagination further(Words words, long before, List<Entry> looks) {
        var steps = new ArrayList<Pagination.Step>();
        if (before > 0) {
            steps.add(new Pagination.Previous(ADDRESS, words.text("people.opened.newest")));
        }
        if (looks.size() == ON_A_PAGE) {
            steps.add(
                    new Pagination.Next(
                            ADDRESS + "?before=" + looks.getLast().position(),
                            words.text("people.opened.older")));
        }
        return new Pagination(words.text("webkit.pagination.label"), "", steps);
    }
}
