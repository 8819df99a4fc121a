package org.homeward.access.web;

/// At which pace one user may open persons, and send or fetch files.
///
/// It keeps a stolen session, or somebody who leaves next week, from carrying the register away
/// page by page; nobody's day of work comes near it.
///
/// @param lookups requests that open persons, their files, or lists of them
/// @param transfers files sent and files fetched
public record Paces(Pace lookups, Pace transfers) {
    public static final Paces USUAL = new Paces(new Pace(240, 720), new Pace(120, 480));

    /// Ten times as much: for a demonstration, where all who look around share one user of a role
    /// and all persons are invented.
    public Paces wide() {
        return new Paces(wide(lookups), wide(transfers));
    }

    /// For measuring: a load generator has one user of each role for hundreds of people.
    public static Paces forMeasuring() {
        var unbounded = new Pace(10_000_000, 10_000_000);
        return new Paces(unbounded, unbounded);
    }

    private static Pace wide(Pace pace) {
        return new Pace(10 * pace.atOnce(), 10 * pace.perHour());
    }
}
