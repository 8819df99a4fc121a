package org.homeward.webkit;

import java.util.List;

/// What a list shows when nothing is in it: why, and what to do.
public record EmptyState(String heading, String text, List<Button> actions) {
    public EmptyState {
        actions = List.copyOf(actions);
    }
}
