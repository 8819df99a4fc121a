package org.homeward.app.web;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.access.web.FirstThing;
import org.homeward.access.web.Key;
import org.homeward.access.web.MyWork;
import org.homeward.access.web.Requires;
import org.homeward.access.web.Visitor;
import org.homeward.webkit.Link;
import org.homeward.webkit.Tile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The first page: what the visitor can do here, and for a visitor without rights what this is.
@Controller
public class HomePage {
    private final List<Door> doors;
    private final List<MyWork> work;
    private final List<Entrance> entrances;

    /// @param doors the parts of the product, each shown to those who may enter
    /// @param work numbers of the visitor's own lists
    /// @param entrances one-click sign-ins of a demonstration; none in a real instance
    public HomePage(List<Door> doors, List<MyWork> work, List<Entrance> entrances) {
        this.doors = List.copyOf(doors);
        this.work = List.copyOf(work);
        this.entrances = List.copyOf(entrances);
    }

    /// A part of the product, shown to those whom its key lets in.
    ///
    /// @param words key of its name under `app.nav.`, and of its sentence under `app.home.`
    public record Door(String href, String words, Key key) {}

    /// A one-click sign-in.
    ///
    /// @param words key of the role's name
    public record Entrance(String href, String words) {}

    /// The page.
    public record View(
            String title,
            String lead,
            List<Tile> tiles,
            String doorsHeading,
            List<Card> doors,
            Roles roles) {}

    /// A link with a sentence that says where it leads.
    public record Card(Link link, String text) {}

    /// The one-click sign-ins, with their heading.
    public record Roles(String heading, String lead, List<Link> links) {}

    @GetMapping("/")
    @Requires(open = "shows each visitor the doors that are open to them")
    public ModelAndView home(Visitor visitor) {
        var words = visitor.words();
        boolean signedIn = visitor.actor().isPresent();
        var tiles =
                visitor.firstThing().isPresent()
                        ? List.<Tile>of()
                        : work.stream().flatMap(it -> it.tiles(visitor).stream()).toList();
        var view =
                new View(
                        words.text(signedIn ? "app.home.welcome" : "app.home.title"),
                        words.text(lead(visitor, tiles)),
                        tiles,
                        words.text("app.home.start"),
                        cards(visitor),
                        new Roles(
                                words.text("app.home.roles"),
                                words.text("app.home.roles.lead"),
                                entrances.stream().map(it -> entrance(visitor, it)).toList()));
        return visitor.page("app/home", view.title(), view);
    }

    /// Before the first thing is done, the only way on is to do it.
    private List<Card> cards(Visitor visitor) {
        var first = visitor.firstThing();
        if (first.isPresent()) {
            return List.of(card(visitor, first.get()));
        }
        var shown =
                doors.stream()
                        .filter(door -> door.key().fits(visitor))
                        .map(door -> card(visitor, door));
        return Stream.concat(
                        shown,
                        visitor.actor().isPresent() ? Stream.empty() : Stream.of(signIn(visitor)))
                .toList();
    }

    private static String lead(Visitor visitor, List<Tile> tiles) {
        if (visitor.actor().isEmpty()) {
            return "app.home.lead";
        }
        if (visitor.firstThing().isPresent()) {
            return visitor.firstThing().get().reason();
        }
        return tiles.isEmpty() ? "app.home.welcome.none" : "app.home.welcome.lead";
    }

    private static Card card(Visitor visitor, Door door) {
        return new Card(
                Link.to(door.href(), visitor.words().text("app.nav." + door.words())),
                visitor.words().text("app.home." + door.words() + ".text"));
    }

    private static Card signIn(Visitor visitor) {
        return new Card(
                Link.to("/sign-in", visitor.words().text("app.home.sign_in")),
                visitor.words().text("app.home.sign_in.text"));
    }

    private static Card card(Visitor visitor, FirstThing first) {
        return new Card(
                Link.to(first.href(), visitor.words().text(first.title())),
                visitor.words().text(first.reason()));
    }

    private static Link entrance(Visitor visitor, Entrance entrance) {
        return Link.to(entrance.href(), visitor.words().text(entrance.words()));
    }
}
