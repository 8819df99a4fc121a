package org.homeward.webkit.chart;

import gg.jte.Content;
import java.nio.charset.StandardCharsets;

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
        String svg = new SvgWriter(id).write(this, size);
        return output -> output.writeContent(svg);
    }

    /// The wide drawing as a file.
    default byte[] svg() {
        return new SvgWriter("chart").write(this, Size.WIDE).getBytes(StandardCharsets.UTF_8);
    }

    /// The wide drawing as a picture, `scale` times its natural size.
    default byte[] png(double scale) {
        return new Rasteriser(scale).png(draw(Size.WIDE));
    }
}
