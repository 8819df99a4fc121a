package org.homeward.webkit;

import java.util.List;

/// Everything around the content of a page. `title` never holds a name of a person.
public record Shell(String title, Site site, Menu menu, Visitor visitor, ChromeWords words) {

    /// The instance: product and country name, home address, and the text of the demo strip, if
    /// any.
    ///
    /// `quickExit` is where the quick exit leads; empty where a page has none.
    /// `kind` says at the foot of each page what instance it is.
    public record Site(
            String product, String country, String home, Demo demo, String quickExit, String kind) {
        /// Without a word of the kind.
        public Site(String product, String country, String home, Demo demo, String quickExit) {
            this(product, country, home, demo, quickExit, "");
        }
    }

    /// The strip that says that all data is invented; both empty in production.
    public record Demo(String label, String text) {
        public static Demo none() {
            return new Demo("", "");
        }
    }

    /// Main navigation, switch of languages, links in the footer, and where a search is sent.
    public record Menu(
            List<Item> items, List<Tongue> languages, List<Link> footer, String searchAction) {
        public Menu {
            items = List.copyOf(items);
            languages = List.copyOf(languages);
            footer = List.copyOf(footer);
        }
    }

    /// An entry of the main navigation.
    public record Item(String href, String text, boolean current) {}

    /// A language to switch to, named in itself; `shortName` such as `VI`.
    public record Tongue(String tag, String name, String shortName, String href, boolean current) {}

    /// Who reads, in which language; an empty name is somebody who has not signed in.
    ///
    /// `csrf` is the token that every form sends back. `standingIn` says on every page whose work
    /// the visitor does instead of their own; mostly empty.
    public record Visitor(
            String languageTag,
            String name,
            String role,
            Csrf csrf,
            String signOut,
            Session session,
            String standingIn) {
        /// At their own work.
        public Visitor(
                String languageTag,
                String name,
                String role,
                Csrf csrf,
                String signOut,
                Session session) {
            this(languageTag, name, role, csrf, signOut, session, "");
        }

        public boolean signedIn() {
            return !name.isEmpty();
        }
    }

    /// When the session ends by itself.
    ///
    /// `soon` warns shortly before; `stay` is the button that puts it off, empty where nothing can,
    /// and `action` is where it is sent.
    public record Session(String ends, String soon, String stay, Lasting lasting, String action) {
        public static Session none() {
            return new Session("", "", "", new Lasting(0, 0), "");
        }
    }

    /// Seconds without a click, and seconds whatever is clicked.
    public record Lasting(long idle, long latest) {}

    /// Name and value of the hidden field against forged requests.
    public record Csrf(String name, String token) {}

    /// The text of the title bar.
    public String windowTitle() {
        return title + " – " + site.product + " " + site.country;
    }
}
