package org.homeward.people.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.homeward.access.Reach;
import org.homeward.database.ListLength;
import org.homeward.people.Side;

/// The lists of a linkage reviewer.
public interface Shelves {
    /// Pairs of present records of a side by whose word is the last: links that a rule made and
    /// nobody has looked at yet, or whatever users decided.
    record Shelf(Side side, Link.Maker maker) {}

    /// The pairs of a shelf, newest records first.
    List<Link> on(Shelf shelf, Reach reach, int skip, int limit);

    /// How many pairs stand on these shelves at least; in a large register counted as far as
    /// anybody turns pages. A shelf without pairs may be absent.
    Map<Shelf, ListLength> lengths(Reach reach, Collection<Shelf> shelves);
}
