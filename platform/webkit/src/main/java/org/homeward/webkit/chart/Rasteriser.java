package org.homeward.webkit.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/// Paints a scene as PNG, without a display, in the same letters as the pages.
final class Rasteriser {
    private final double scale;

    Rasteriser(double scale) {
        this.scale = scale;
    }

    byte[] png(Scene scene) {
        int width = (int) Math.ceil(scene.width() * scale);
        int height = (int) Math.ceil(scene.height() * scale);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(
                    RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.setTransform(AffineTransform.getScaleInstance(scale, scale));
            paint(graphics, scene.marks());
        } finally {
            graphics.dispose();
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static void paint(Graphics2D graphics, List<Mark> marks) {
        for (var mark : marks) {
            switch (mark) {
                case Mark.Box b ->
                        shape(
                                graphics,
                                new Rectangle2D.Double(b.x(), b.y(), b.width(), b.height()),
                                b.paint());
                case Mark.Trace(var outline, var paint) -> shape(graphics, path(outline), paint);
                case Mark.Dot d ->
                        shape(
                                graphics,
                                new Ellipse2D.Double(
                                        d.x() - d.radius(),
                                        d.y() - d.radius(),
                                        2 * d.radius(),
                                        2 * d.radius()),
                                d.paint());
                case Mark.Words words -> Letters.draw(graphics, words);
                case Mark.Moved moved -> {
                    graphics.translate(moved.x(), moved.y());
                    paint(graphics, moved.marks());
                    graphics.translate(-moved.x(), -moved.y());
                }
                case Mark.Group group -> paint(graphics, group.marks());
            }
        }
    }

    private static void shape(Graphics2D graphics, Shape shape, Paint paint) {
        if (paint.opacity() == 0) {
            return;
        }
        if (!paint.fill().equals(Palette.NONE)) {
            graphics.setPaint(fill(paint));
            graphics.fill(shape);
        }
        if (!paint.stroke().equals(Palette.NONE)) {
            graphics.setPaint(colour(paint.stroke(), paint.opacity()));
            graphics.setStroke(stroke(paint));
            graphics.draw(shape);
        }
    }

    private static BasicStroke stroke(Paint paint) {
        float width = (float) paint.width();
        int join = BasicStroke.JOIN_ROUND;
        if (paint.dash().isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, join);
        }
        double[] lengths =
                Arrays.stream(paint.dash().split(" ")).mapToDouble(Double::parseDouble).toArray();
        float[] dash = new float[lengths.length];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = (float) lengths[i];
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, join, 10, dash, 0);
    }

    private static java.awt.Paint fill(Paint paint) {
        return switch (paint.fill()) {
            case Palette.HATCH -> pattern(true);
            case Palette.DOTS -> pattern(false);
            default -> colour(paint.fill(), paint.opacity());
        };
    }

    private static Color colour(String hex, double opacity) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Color((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255, (int) (opacity * 255));
    }

    private static TexturePaint pattern(boolean hatch) {
        int side = 24;
        var tile = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var graphics = tile.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.setColor(colour(Palette.EDGE, 1));
        if (hatch) {
            graphics.setStroke(new BasicStroke(5.6f));
            for (int offset = -side; offset <= 2 * side; offset += side) {
                graphics.drawLine(offset - 4, side + 4, offset + side + 4, -4);
            }
        } else {
            graphics.fill(new Ellipse2D.Double(7, 7, 9, 9));
        }
        graphics.dispose();
        double size = hatch ? 8.5 : 5;
        return new TexturePaint(tile, new Rectangle2D.Double(0, 0, size, size));
    }

    private static Path2D path(Outline outline) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        outline.walk(
                new Outline.Walk() {
                    @Override
                    public void move(double x, double y) {
                        path.moveTo(x, y);
                    }

                    @Override
                    public void line(double x, double y) {
                        path.lineTo(x, y);
                    }

                    @Override
                    public void curve(double x1, double y1, double x2, double y2, double[] end) {
                        path.curveTo(x1, y1, x2, y2, end[0], end[1]);
                    }

                    @Override
                    public void close() {
                        path.closePath();
                    }
                });
        return path;
    }
}
