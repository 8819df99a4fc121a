package org.homeward.webkit;

/// The words of the frame of a page.
public record ChromeWords(Ways ways, Finding finding, Account account) {

    /// Words for getting around.
    public record Ways(String skip, String navigation, String menu, String languages) {}

    /// Words of the search box.
    public record Finding(String label, String placeholder, String button) {}

    /// Words for the visitor.
    public record Account(String signOut, String quickExit) {}

    public static ChromeWords from(Wording words) {
        return new ChromeWords(
                new Ways(
                        words.text("webkit.skip_to_content"),
                        words.text("webkit.navigation"),
                        words.text("webkit.menu"),
                        words.text("webkit.languages")),
                new Finding(
                        words.text("webkit.search.label"),
                        words.text("webkit.search.placeholder"),
                        words.text("webkit.search.button")),
                new Account(words.text("webkit.sign_out"), words.text("webkit.quick_exit")));
    }
}
