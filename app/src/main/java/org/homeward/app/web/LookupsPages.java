package org.homeward.app.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Right;
import org.homeward.access.UserNames;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.journal.store.SqlOutstanding;
import org.homeward.journal.store.SqlOutstanding.Hour;
import org.homeward.journal.store.SqlOutstanding.Measure;
import org.homeward.packs.Words;
import org.homeward.webkit.Cell;
import org.homeward.webkit.Column;
import org.homeward.webkit.Link;
import org.homeward.webkit.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Review of lookups: the hours in which somebody of the agency searched without a hit many times,
/// opened many records, or opened one in an emergency.
@Controller
public class LookupsPages {
    private static final Right READ = Right.of(DataClass.A, Action.READ);
    private static final String PURPOSE = "oversight";
    private static final Duration BACK = Duration.ofDays(30);
    private static final Measure MEASURE = Measure.USUAL;

    private final SqlOutstanding outstanding;
    private final UserNames names;
    private final Clock clock;

    public LookupsPages(SqlOutstanding outstanding, UserNames names, Clock clock) {
        this.outstanding = outstanding;
        this.names = names;
        this.clock = clock;
    }

    /// The page: what stands out, and the way to all looks.
    public record View(String title, String lead, Link reads, Table hours) {}

    @GetMapping("/journal/lookups")
    @Requires(dataClass = DataClass.A, action = Action.READ, purpose = PURPOSE)
    public ModelAndView hours(Visitor visitor) {
        var grant = visitor.require(READ, PURPOSE);
        var words = visitor.words();
        var hours = outstanding.of(grant.agency(), clock.instant().minus(BACK), MEASURE);
        var view =
                new View(
                        words.text("app.lookups"),
                        words.text("app.lookups.lead", MEASURE.misses(), MEASURE.opened()),
                        Link.to("/journal/reads", words.text("app.reads.link")),
                        table(words, hours));
        return visitor.page("app/lookups", view.title(), view);
    }

    private Table table(Words words, List<Hour> hours) {
        return Table.of(
                        words.text("app.lookups.hours"),
                        List.of(
                                Column.rowHeading(words.text("app.lookups.hour")),
                                Column.text(words.text("people.opened.who")),
                                Column.number(words.text("app.lookups.searches")),
                                Column.number(words.text("app.lookups.misses")),
                                Column.number(words.text("app.lookups.opened")),
                                Column.number(words.text("app.lookups.emergencies"))),
                        hours.stream().map(it -> row(words, it)).toList())
                .captionHidden()
                .emptyText(words.text("app.lookups.none"))
                .cardsWhenNarrow();
    }

    private List<Cell> row(Words words, Hour hour) {
        var name = names.displayName(hour.reader());
        return List.of(
                Cell.text(words.dateTime(hour.from())),
                Cell.text(name.isEmpty() ? words.text("app.journal.instance") : name),
                Cell.text(words.number(hour.searches())),
                Cell.text(words.number(hour.misses())),
                Cell.text(words.number(hour.opened())),
                Cell.text(words.number(hour.emergencies())));
    }
}
