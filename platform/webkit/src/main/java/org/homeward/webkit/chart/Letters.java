package org.homeward.webkit.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Be Vietnam Pro for painted charts: letters of the latin part first, then of the other part,
/// then of whatever the machine has.
final class Letters {
    private static final List<Font> REGULAR = load(400);
    private static final List<Font> BOLD = load(600);
    private static final Font LAST = new Font(Font.SANS_SERIF, Font.PLAIN, 1);

    private Letters() {}

    static void draw(Graphics2D graphics, Mark.Words words) {
        if (words.text().isEmpty()) {
            return;
        }
        var lettering = words.lettering();
        boolean bold = lettering.weight() == Lettering.Weight.BOLD;
        String text = Normalizer.normalize(words.text(), Normalizer.Form.NFC);
        var layouts = new ArrayList<TextLayout>();
        double advance = 0;
        for (int at = 0; at < text.length(); ) {
            var font = fontFor(text.codePointAt(at), bold ? BOLD : REGULAR);
            int end = endOfRun(text, at, font, bold ? BOLD : REGULAR);
            var sized = font.deriveFont((float) lettering.size());
            var context = graphics.getFontRenderContext();
            var layout = new TextLayout(text.substring(at, end), sized, context);
            layouts.add(layout);
            advance += layout.getAdvance();
            at = end;
        }
        double x =
                switch (lettering.anchor()) {
                    case START -> words.x();
                    case MIDDLE -> words.x() - advance / 2;
                    case END -> words.x() - advance;
                };
        int rgb = Integer.parseInt(lettering.colour().substring(1), 16);
        graphics.setColor(new java.awt.Color(rgb));
        for (var layout : layouts) {
            layout.draw(graphics, (float) x, (float) words.y());
            x += layout.getAdvance();
        }
    }

    /// Runs are cut by identity: the two parts of the font have one name, so Java calls them equal.
    @SuppressWarnings("ReferenceEquality")
    private static int endOfRun(String text, int start, Font font, List<Font> fonts) {
        int end = start;
        while (end < text.length() && fontFor(text.codePointAt(end), fonts) == font) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static Font fontFor(int letter, List<Font> fonts) {
        for (var font : fonts) {
            if (font.canDisplay(letter)) {
                return font;
            }
        }
        return LAST;
    }

    private static List<Font> load(int weight) {
        return List.of(load("latin", weight), load("vietnamese", weight));
    }

    private static Font load(String subset, int weight) {
        String name = "/webkit/fonts/be-vietnam-pro-" + subset + "-" + weight + ".woff";
        try (var in = Letters.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no font " + name);
            }
            byte[] plain = Woff.decode(in.readAllBytes());
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(plain));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (FontFormatException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
