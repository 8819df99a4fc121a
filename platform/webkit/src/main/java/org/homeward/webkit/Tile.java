package org.homeward.webkit;

/// A number with its name; the link leads to the list that it counts.
public record Tile(String number, String label, String href, String delta, Tone tone) {
    public static Tile of(String number, String label) {
        return new Tile(number, label, "", "", Tone.ACCENT);
    }

    public Tile href(String href) {
        return new Tile(number, label, href, delta, tone);
    }

    public Tile delta(String delta) {
        return new Tile(number, label, href, delta, tone);
    }

    public Tile tone(Tone tone) {
        return new Tile(number, label, href, delta, tone);
    }

    public String style() {
        return switch (tone) {
            case DANGER -> "hw-tile hw-tile--danger";
            case NEUTRAL -> "hw-tile hw-tile--quiet";
            case ACCENT, CAUTION -> "hw-tile";
        };
    }
}
