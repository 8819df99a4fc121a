package org.homeward.webkit;

/// A short status.
public record Tag(String text, Tone tone) {
    public static Tag of(String text) {
        return new Tag(text, Tone.NEUTRAL);
    }

    public String style() {
        return switch (tone) {
            case NEUTRAL -> "govuk-tag hw-tag--neutral";
            case ACCENT -> "govuk-tag hw-tag--accent";
            case CAUTION -> "govuk-tag hw-tag--caution";
            case DANGER -> "govuk-tag hw-tag--danger";
        };
    }
}
