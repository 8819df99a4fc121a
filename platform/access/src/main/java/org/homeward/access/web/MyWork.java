package org.homeward.access.web;

import java.util.List;
import org.homeward.webkit.Tile;

/// What a room puts on the visitor's desk: numbers of the visitor's own lists.
///
/// Each number is exactly the length of the list that its link opens, counted under the same grant;
/// a visitor without the right to the list gets no tile, for a count is information too.
public interface MyWork {
    List<Tile> tiles(Visitor visitor);
}
