package org.homeward.figures.web;

import java.util.List;
import org.homeward.webkit.ChartFigure;
import org.homeward.webkit.DateField;
import org.homeward.webkit.Filters;
import org.homeward.webkit.Link;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Paper;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.Tabs;
import org.homeward.webkit.TextField;
import org.homeward.webkit.Tile;

/// The national picture.
public record PictureView(
        Paper paper,
        PageHeading heading,
        List<Tile> tiles,
        ChartFigure trend,
        Detail detail,
        Form form,
        Notes notes) {
    /// One figure by place, way and person.
    ///
    /// @param regimes switches the units of the map
    public record Detail(String figure, String period, Tabs regimes, List<ChartFigure> pictures) {
        public Detail {
            pictures = List.copyOf(pictures);
        }
    }

    /// What can be asked.
    public record Form(
            Filters filters, TextField period, DateField known, List<SelectField> selects) {}

    /// Footnotes and further pages.
    public record Notes(String heading, List<String> notes, List<Link> links) {}

    public PictureView {
        tiles = List.copyOf(tiles);
    }
}
