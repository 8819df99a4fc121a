package org.homeward.webkit;

import java.util.List;

/// A banner that says what happened or what to mind.
public record Notice(Tone tone, String heading, String text, List<Link> links) {
    public Notice {
        links = List.copyOf(links);
    }

    public static Notice of(Tone tone, String text) {
        return new Notice(tone, "", text, List.of());
    }

    public Notice heading(String heading) {
        return new Notice(tone, heading, text, links);
    }

    public Notice links(List<Link> links) {
        return new Notice(tone, heading, text, links);
    }

    /// MoJ's word for this tone.
    public String style() {
        return switch (tone) {
            case NEUTRAL -> "moj-alert--information";
            case ACCENT -> "moj-alert--success";
            case CAUTION -> "moj-alert--warning";
            case DANGER -> "moj-alert--error";
        };
    }
}
