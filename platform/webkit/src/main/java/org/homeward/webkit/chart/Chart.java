package org.homeward.webkit.chart;

import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A chart that can be laid out for a wide and for a narrow column.
public sealed interface Chart permits TrendChart, BarChart, PyramidChart, FlowChart, ProvinceMap {

    /// What the chart shows, for people who cannot see it: a title and one or two sentences.
    record Caption(String title, String description) {}

    /// The column that a drawing is made for.
    enum Size {
        WIDE(720),
        NARROW(340);

        private final double width;

        Size(double width) {
            this.width = width;
        }

        double width() {
            return width;
        }
    }

    Caption caption();

    Scene draw(Size size);

    /// Whether the two sizes differ; a map is one drawing.
    default boolean hasNarrow() {
        return true;
    }

    /// The drawing as a part of a page; `id` must be unique in the page.
    default Content inline(String id, Size size) {
        String svg = new SvgWriter(id).write(draw(size), caption());
        return output -> output.writeContent(svg);
    }

    /// The wide drawing as a file of its own, with its title above and the notes below:
    /// what is counted, as known when, and that demonstration data is synthetic.
    default byte[] svg(List<String> notes) {
        var sheet = Sheet.of(draw(Size.WIDE), caption().title(), notes);
        return new SvgWriter("chart").write(sheet, caption()).getBytes(StandardCharsets.UTF_8);
    }

    /// The same sheet as a picture, `scale` times its natural size.
    default byte[] png(List<String> notes, double scale) {
        return new Rasteriser(scale).png(Sheet.of(draw(Size.WIDE), caption().title(), notes));
    }
}
