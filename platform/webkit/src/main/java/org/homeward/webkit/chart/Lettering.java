package org.homeward.webkit.chart;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// How texts are set, and how wide they come out in Be Vietnam Pro.
record Lettering(double size, Weight weight, Anchor anchor, String colour) {

    /// Weight of the letters.
    enum Weight {
        REGULAR,
        BOLD
    }

    /// Which point of the text stands at its coordinates.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// Advances of U+0020 to U+007E in thousandths of the size, read from the regular font.
    private static final int[] ADVANCES = {
        230, 280, 318, 807, 645, 849, 740, 179, 439, 439, 497, 608, 303, 608, 286, 503, 676, 385,
        651, 660, 710, 660, 680, 594, 634, 680, 286, 303, 556, 726, 556, 573, 1005, 736, 674, 775,
        728, 620, 633, 783, 709, 258, 465, 679, 624, 853, 732, 826, 644, 822, 668, 635, 650, 725,
        706, 1005, 720, 665, 660, 459, 485, 459, 559, 702, 202, 642, 652, 613, 652, 599, 386, 643,
        583, 264, 274, 555, 255, 893, 573, 642, 652, 652, 392, 508, 428, 566, 576, 870, 559, 583,
        502, 426, 408, 426, 468
    };

    private static final int OTHER_ADVANCE = 660;
    private static final double BOLD_FACTOR = 1.035;

    static Lettering of(double size) {
        return new Lettering(size, Weight.REGULAR, Anchor.START, Palette.INK);
    }

    Lettering bold() {
        return new Lettering(size, Weight.BOLD, anchor, colour);
    }

    Lettering middle() {
        return new Lettering(size, weight, Anchor.MIDDLE, colour);
    }

    Lettering end() {
        return new Lettering(size, weight, Anchor.END, colour);
    }

    Lettering colour(String colour) {
        return new Lettering(size, weight, anchor, colour);
    }

    /// Height of a line; holds two marks stacked on a capital.
    double line() {
        return Math.ceil(size * 1.35);
    }

    double widthOf(String text) {
        int thousandths = 0;
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
        for (int i = 0; i < plain.length(); i++) {
            thousandths += advance(plain.charAt(i));
        }
        return thousandths * size / 1000 * (weight == Weight.BOLD ? BOLD_FACTOR : 1);
    }

    private static int advance(char letter) {
        if (letter >= ' ' && letter <= '~') {
            return ADVANCES[letter - ' '];
        }
        return Character.getType(letter) == Character.NON_SPACING_MARK ? 0 : OTHER_ADVANCE;
    }

    /// Breaks a text into lines no wider than `width`, between words; a longer word stays whole.
    List<String> wrap(String text, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && widthOf(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
