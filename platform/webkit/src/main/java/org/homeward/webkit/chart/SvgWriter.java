package org.homeward.webkit.chart;

import java.util.List;

/// Writes a scene as SVG with presentation attributes only, so that it stands under a strict CSP.
final class SvgWriter {
    private final String id;
    private final StringBuilder out = new StringBuilder(8192);

    SvgWriter(String id) {
        if (!id.matches("[A-Za-z][A-Za-z0-9_-]*")) {
            throw new IllegalArgumentException("not an id: " + id);
        }
        this.id = id;
    }

    String write(Scene scene, Chart.Caption caption) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
        number(scene.width());
        out.append(' ');
        number(scene.height());
        out.append('"');
        attribute("width", scene.width());
        attribute("height", scene.height());
        out.append(" role=\"").append(scene.hasLinks() ? "group" : "img");
        out.append("\" aria-labelledby=\"").append(id).append("-t ").append(id).append("-d\"");
        out.append(" font-family=\"'Be Vietnam Pro', system-ui, sans-serif\">");
        named("title", "-t", caption.title());
        named("desc", "-d", caption.description());
        marks(scene.marks());
        patterns();
        return out.append("</svg>").toString();
    }

    private void named(String element, String suffix, String text) {
        out.append('<').append(element).append(" id=\"").append(id).append(suffix).append("\">");
        text(text);
        out.append("</").append(element).append('>');
    }

    /// Only the patterns that the drawing uses are written.
    private void patterns() {
        boolean hatched = out.indexOf(link(Palette.HATCH)) >= 0;
        boolean dotted = out.indexOf(link(Palette.DOTS)) >= 0;
        if (hatched) {
            out.append("<pattern id=\"")
                    .append(id)
                    .append("-hatch\" width=\"6\" height=\"6\"")
                    .append(" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">")
                    .append("<path fill=\"#fff\" d=\"M0 0h6v6H0z\"/>")
                    .append("<path fill=\"" + Palette.EDGE + "\" d=\"M0 0h2v6H0z\"/></pattern>");
        }
        if (dotted) {
            out.append("<pattern id=\"")
                    .append(id)
                    .append("-dots\" width=\"5\" height=\"5\"")
                    .append(" patternUnits=\"userSpaceOnUse\">")
                    .append("<path fill=\"#fff\" d=\"M0 0h5v5H0z\"/>")
                    .append("<circle cx=\"2.5\" cy=\"2.5\" r=\"1\"")
                    .append(" fill=\"" + Palette.EDGE + "\"/></pattern>");
        }
    }

    private String link(String pattern) {
        return "url(#" + id + "-" + pattern + ")";
    }

    private void marks(List<Mark> marks) {
        for (var mark : marks) {
            switch (mark) {
                case Mark.Box box -> box(box);
                case Mark.Trace(var outline, var paint) -> {
                    out.append("<path d=\"");
                    outline.walk(new PathText(out));
                    out.append('"');
                    paint(paint);
                    out.append("/>");
                }
                case Mark.Dot dot -> {
                    out.append("<circle");
                    attribute("cx", dot.x());
                    attribute("cy", dot.y());
                    attribute("r", dot.radius());
                    paint(dot.paint());
                    out.append("/>");
                }
                case Mark.Words words -> words(words);
                case Mark.Moved moved -> {
                    out.append("<g transform=\"translate(");
                    number(moved.x());
                    out.append(' ');
                    number(moved.y());
                    out.append(")\">");
                    marks(moved.marks());
                    out.append("</g>");
                }
                case Mark.Group group -> group(group);
            }
        }
    }

    private void box(Mark.Box box) {
        out.append("<rect");
        attribute("x", box.x());
        attribute("y", box.y());
        attribute("width", box.width());
        attribute("height", box.height());
        paint(box.paint());
        out.append("/>");
    }

    private void group(Mark.Group group) {
        boolean link = !group.href().isEmpty();
        out.append(link ? "<a data-hw-mark=\"1\" href=\"" : "<g data-hw-mark=\"1\">");
        if (link) {
            text(group.href());
            out.append("\">");
        }
        if (!group.tip().isEmpty()) {
            out.append("<title>");
            text(group.tip());
            out.append("</title>");
        }
        marks(group.marks());
        out.append(link ? "</a>" : "</g>");
    }

    private void words(Mark.Words words) {
        var lettering = words.lettering();
        out.append("<text");
        attribute("x", words.x());
        attribute("y", words.y());
        attribute("font-size", lettering.size());
        if (lettering.weight() == Lettering.Weight.BOLD) {
            out.append(" font-weight=\"600\"");
        }
        switch (lettering.anchor()) {
            case START -> {}
            case MIDDLE -> out.append(" text-anchor=\"middle\"");
            case END -> out.append(" text-anchor=\"end\"");
        }
        out.append(" fill=\"").append(lettering.colour()).append("\">");
        text(words.text());
        out.append("</text>");
    }

    private void paint(Paint paint) {
        String fill = paint.fill();
        boolean pattern = fill.equals(Palette.HATCH) || fill.equals(Palette.DOTS);
        out.append(" fill=\"").append(pattern ? link(fill) : fill).append('"');
        if (!paint.stroke().equals(Palette.NONE)) {
            out.append(" stroke=\"").append(paint.stroke()).append('"');
            attribute("stroke-width", paint.width());
            out.append(" stroke-linejoin=\"round\"");
        }
        if (!paint.dash().isEmpty()) {
            out.append(" stroke-dasharray=\"").append(paint.dash()).append('"');
        }
        if (paint.opacity() < 1) {
            attribute("opacity", paint.opacity());
        }
    }

    private void attribute(String name, double value) {
        out.append(' ').append(name).append("=\"");
        number(value);
        out.append('"');
    }

    private void number(double value) {
        PathText.number(out, value);
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    boolean allowed = letter >= ' ' || letter == '\t' || letter == '\n';
                    out.append(allowed && letter < '\uFFFE' ? letter : ' ');
                }
            }
        }
    }
}
