package org.homeward.webkit;

import java.util.List;

/// The one first heading of a page: a caption above, a lead below, actions beside it.
public record PageHeading(String title, String caption, String lead, List<Button> actions) {
    public PageHeading {
        actions = List.copyOf(actions);
    }

    public static PageHeading of(String title) {
        return new PageHeading(title, "", "", List.of());
    }

    public PageHeading caption(String caption) {
        return new PageHeading(title, caption, lead, actions);
    }

    public PageHeading lead(String lead) {
        return new PageHeading(title, caption, lead, actions);
    }

    public PageHeading actions(List<Button> actions) {
        return new PageHeading(title, caption, lead, actions);
    }
}
