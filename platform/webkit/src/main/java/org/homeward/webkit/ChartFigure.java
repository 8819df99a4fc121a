package org.homeward.webkit;

import gg.jte.Content;
import java.util.List;
import org.homeward.webkit.chart.Chart;

/// A chart in a page: heading, drawing, its numbers as a table, and files to take away.
///
/// `id` is unique in the page and starts with a letter.
public record ChartFigure(String id, PageHeading heading, Chart chart, Table table, Extras extras) {

    /// The words of the disclosure of the table, footnotes, and the files.
    public record Extras(String tableLabel, List<String> notes, Downloads downloads) {
        public Extras {
            notes = List.copyOf(notes);
        }
    }

    public Content wide() {
        return chart.inline(id + "-w", Chart.Size.WIDE);
    }

    public Content narrow() {
        return chart.inline(id + "-n", Chart.Size.NARROW);
    }
}
