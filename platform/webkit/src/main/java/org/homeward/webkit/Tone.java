package org.homeward.webkit;

/// How a notice, tag, tile or step is painted; red is for danger only.
public enum Tone {
    NEUTRAL,
    ACCENT,
    CAUTION,
    DANGER
}
