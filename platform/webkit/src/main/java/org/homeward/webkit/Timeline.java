package org.homeward.webkit;

import java.util.List;

/// Events of one person or case, newest or oldest first as the caller orders them.
public record Timeline(List<Event> events) {

    /// One event; `machineDate` is ISO 8601 for `<time>`, empty when only a year or month is known.
    public record Event(String title, When when, String byline, String text, Look look) {
        public static Event of(String title, When when, String byline) {
            return new Event(title, when, byline, "", Look.plain());
        }

        public Event text(String text) {
            return new Event(title, when, byline, text, look);
        }

        public Event look(Look look) {
            return new Event(title, when, byline, text, look);
        }
    }

    /// A moment as people read it, and as machines do.
    public record When(String text, String machineDate) {}

    /// How an event stands out, with its tags and links.
    public record Look(Tone tone, List<Tag> tags, List<Link> links) {
        public Look {
            tags = List.copyOf(tags);
            links = List.copyOf(links);
        }

        public static Look plain() {
            return new Look(Tone.NEUTRAL, List.of(), List.of());
        }

        public String style() {
            return switch (tone) {
                case NEUTRAL -> "moj-timeline__item";
                case ACCENT, CAUTION -> "moj-timeline__item moj-timeline__item--strong";
                case DANGER -> "moj-timeline__item moj-timeline__item--danger";
            };
        }
    }

    public Timeline {
        events = List.copyOf(events);
    }
}
