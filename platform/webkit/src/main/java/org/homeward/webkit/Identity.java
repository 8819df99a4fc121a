package org.homeward.webkit;

import java.util.List;

/// The head of the page of one person or case: code or name by right, state, and a few key values.
public record Identity(String title, String caption, List<Tag> tags, List<SummaryList.Item> facts) {
    public Identity {
        tags = List.copyOf(tags);
        facts = List.copyOf(facts);
    }
}
