package org.homeward.webkit;

import java.util.List;

/// All that is wrong with a form, at the top of the page, each with a link to its field.
public record Problems(String heading, List<Link> items) {
    public Problems {
        items = List.copyOf(items);
    }

    public static Problems none() {
        return new Problems("", List.of());
    }

    public static Problems of(Wording words, List<Link> items) {
        return new Problems(words.text("webkit.problems.heading"), items);
    }

    /// An item that leads to the field.
    public static Link at(Field field) {
        return Link.to("#" + field.id(), field.error());
    }

    /// An item that leads to the first of several boxes of a field.
    public static Link at(DateField date) {
        return Link.to("#" + date.field().id() + "-day", date.field().error());
    }
}
