package org.homeward.access.web;

import java.util.List;

/// A room that finds its files by the numbers that agencies gave them, for the one search of the
/// house.
public interface FilesByNumber {
    /// The files with that number which the visitor's grants reach, at most `limit`; none without a
    /// grant. A number is compared whole: part of one finds nothing.
    List<Found> withNumber(Visitor visitor, String typed, int limit);

    /// A file found.
    ///
    /// @param kind what kind of file it is, in the visitor's language
    /// @param agency the name of the agency that keeps it, in the visitor's language
    record Found(String kind, String number, String agency, String address) {}
}
