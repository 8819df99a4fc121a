package org.homeward.app.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Right;
import org.homeward.access.StandIns;
import org.homeward.access.web.MyWork;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.journal.JournalEntry;
import org.homeward.journal.Position;
import org.homeward.journal.model.Checkpoint;
import org.homeward.journal.store.CheckpointFile;
import org.homeward.journal.store.SqlJournal;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Words;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Link;
import org.homeward.webkit.Pagination;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The journal: every act at its position, and the root hash that stands for all of them.
@Controller
public class JournalPages implements MyWork {
    private static final String CHECKPOINT = "/journal/checkpoint";
    private static final int ON_A_PAGE = 50;
    private static final Right READ = Right.of(DataClass.A, Action.READ);
    private static final String PURPOSE = "oversight";

    private final SqlJournal journal;
    private final CheckpointFile checkpoints;
    private final CountryPack pack;
    private final StandIns standIns;

    public JournalPages(
            SqlJournal journal, CheckpointFile checkpoints, CountryPack pack, StandIns standIns) {
        this.journal = journal;
        this.checkpoints = checkpoints;
        this.pack = pack;
        this.standIns = standIns;
    }

    /// The page: the state of the tree, the acts, the way to older ones.
    public record View(
            String title,
            String lead,
            SummaryList tree,
            List<Link> links,
            Table acts,
            Pagination further) {}

    @GetMapping("/journal")
    @Requires(dataClass = DataClass.A, action = Action.READ, purpose = PURPOSE)
    public ModelAndView acts(
            Visitor visitor, @RequestParam(name = "upto", defaultValue = "0") long upTo) {
        visitor.require(READ, PURPOSE);
        var words = visitor.words();
        var latest = journal.latest();
        var from = upTo > 0 && upTo < latest.value() ? new Position(upTo) : latest;
        var entries = journal.upTo(from, ON_A_PAGE);
        var view =
                new View(
                        words.text("app.journal"),
                        words.text("app.journal.lead"),
                        tree(words, latest),
                        List.of(
                                Link.to(CHECKPOINT, words.text("app.journal.checkpoint")),
                                Link.to("/journal/reads", words.text("app.reads.link"))),
                        table(words, visitor, entries),
                        further(words, latest, from, entries));
        return visitor.page("app/journal", view.title(), view);
    }

    @Override
    public List<Tile> tiles(Visitor visitor) {
        var words = visitor.words();
        return visitor.may(READ, PURPOSE)
                ? List.of(
                        Tile.of(
                                        words.number(journal.latest().value()),
                                        words.text("app.journal.tile"))
                                .href("/journal"))
                : List.of();
    }

    private SummaryList tree(Words words, Position latest) {
        return new SummaryList(
                List.of(
                        SummaryList.item(
                                words.text("app.journal.position"), words.number(latest.value())),
                        SummaryList.item(
                                words.text("app.journal.root"),
                                HexFormat.of().formatHex(journal.rootAt(latest))),
                        SummaryList.item(
                                words.text("app.journal.signed"),
                                words.text(signed(), signedAt(words))),
                        SummaryList.item(
                                words.text("app.journal.kind"),
                                words.text(
                                        "app.kind."
                                                + journal.kind()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)))));
    }

    private String signed() {
        return "app.journal.standing." + checkpoints.standing().name().toLowerCase(Locale.ROOT);
    }

    private String signedAt(Words words) {
        return words.number(checkpoints.kept().map(Checkpoint::size).orElse(0L));
    }

    /// The signed checkpoint itself, for a witness to keep.
    @GetMapping(CHECKPOINT)
    @Requires(dataClass = DataClass.A, action = Action.READ, purpose = PURPOSE)
    public ResponseEntity<String> checkpoint(Visitor visitor) {
        visitor.require(READ, PURPOSE);
        checkpoints.sign();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(checkpoints.note().orElse(""));
    }

    private Table table(Words words, Visitor visitor, List<JournalEntry> entries) {
        var forOthers = standIns.among(entries.stream().map(JournalEntry::act).toList());
        return Table.of(
                        words.text("app.journal.acts"),
                        List.of(
                                Column.number(words.text("app.journal.position")),
                                Column.text(words.text("app.journal.recorded")),
                                Column.text(words.text("app.journal.act")),
                                Column.text(words.text("app.journal.agency")),
                                Column.text(words.text("app.journal.leaf"))),
                        entries.stream()
                                .map(
                                        entry ->
                                                row(
                                                        words,
                                                        visitor,
                                                        entry,
                                                        forOthers.contains(entry.act())))
                                .toList())
                .emptyText(words.text("app.journal.none"))
                .dense()
                .cardsWhenNarrow();
    }

    private List<Cell> row(Words words, Visitor visitor, JournalEntry entry, boolean byStandIn) {
        var key = "app.act." + entry.occasion().kind();
        var agency =
                pack.agencies()
                        .byId(entry.occasion().agency())
                        .map(it -> it.name(visitor.language()))
                        .orElse(words.text("app.journal.instance"));
        return List.of(
                Cell.text(words.number(entry.position().value())),
                Cell.text(words.dateTime(entry.recordedAt())),
                Cell.text(
                        words.has(key) ? words.text(key) : entry.occasion().kind(),
                        byStandIn ? words.text("app.journal.stand_in") : ""),
                Cell.text(agency),
                Cell.text(HexFormat.of().formatHex(entry.leaf(), 0, 8) + "…"));
    }

    private static Pagination further(
            Words words, Position latest, Position from, List<JournalEntry> entries) {
        var steps = new ArrayList<Pagination.Step>();
        if (from.compareTo(latest) < 0) {
            long newer = Math.min(latest.value(), from.value() + ON_A_PAGE);
            steps.add(
                    new Pagination.Previous(
                            "/journal?upto=" + newer, words.text("app.journal.newer")));
        }
        if (!entries.isEmpty() && entries.getLast().position().value() > 1) {
            long older = entries.getLast().position().value() - 1;
            steps.add(
                    new Pagination.Next("/journal?upto=" + older, words.text("app.journal.older")));
        }
        return new Pagination(words.text("webkit.pagination.label"), "", steps);
    }
}
