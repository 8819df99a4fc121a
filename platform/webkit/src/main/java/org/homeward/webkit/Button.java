package org.homeward.webkit;

/// A button that sends a form, or a link that looks like one.
public record Button(String label, Kind kind, String href, String name, String value) {

    /// How much a button stands out; `DANGER` only for what cannot be undone.
    public enum Kind {
        PRIMARY(""),
        SECONDARY(" govuk-button--secondary"),
        DANGER(" govuk-button--warning"),
        SMALL(" govuk-button--secondary govuk-button--small");

        private final String style;

        Kind(String style) {
            this.style = style;
        }
    }

    public static Button submit(String label) {
        return new Button(label, Kind.PRIMARY, "", "", "");
    }

    public static Button link(String href, String label) {
        return new Button(label, Kind.PRIMARY, href, "", "");
    }

    public Button secondary() {
        return new Button(label, Kind.SECONDARY, href, name, value);
    }

    public Button danger() {
        return new Button(label, Kind.DANGER, href, name, value);
    }

    public Button small() {
        return new Button(label, Kind.SMALL, href, name, value);
    }

    /// A submit button that says which of several was pressed.
    public Button sending(String name, String value) {
        return new Button(label, kind, href, name, value);
    }

    public String style() {
        return "govuk-button" + kind.style;
    }
}
