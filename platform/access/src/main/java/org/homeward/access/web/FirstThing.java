package org.homeward.access.web;

/// What somebody who has just signed in has to do before anything else.
public enum FirstThing {
    /// The password was made by somebody else.
    OWN_PASSWORD(AccountPages.PASSWORD, "access.password.title", "access.password.first"),
    /// The roles ask for more than a password.
    SECOND_FACTOR(
            SecondFactorPages.PATH, "access.second_factor.title", "access.second_factor.first");

    private final String href;
    private final String title;
    private final String reason;

    FirstThing(String href, String title, String reason) {
        this.href = href;
        this.title = title;
        this.reason = reason;
    }

    /// The page where it is done.
    public String href() {
        return href;
    }

    /// Whether a page is part of doing it.
    boolean isDoneAt(String path) {
        return path.startsWith(href)
                || (this == SECOND_FACTOR && path.startsWith(PasskeyPages.PATH));
    }

    /// Key of the page's title.
    public String title() {
        return title;
    }

    /// Key of a sentence that says why.
    public String reason() {
        return reason;
    }
}
