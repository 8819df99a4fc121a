package org.homeward.linkage.command.report;

import java.util.List;
import org.homeward.linkage.command.say.Words;

/// Writes a page. Whatever is not markup of ours goes through [#text].
final class Html {
    private final StringBuilder page = new StringBuilder();
    private final Words words;

    Html(Words words) {
        this.words = words;
    }

    Words words() {
        return words;
    }

    /// The words of a key, safe to print.
    String say(String key, Object... arguments) {
        return text(words.say("report." + key, arguments));
    }

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// Markup as it is.
    Html raw(String markup) {
        page.append(markup);
        return this;
    }

    Html heading(String id) {
        return raw("<h2 id=\"" + id + "\">" + say(id) + "</h2>\n");
    }

    Html paragraph(String key, Object... arguments) {
        return raw("<p>" + say(key, arguments) + "</p>\n");
    }

    /// A table that can be scrolled sideways, also by keys.
    ///
    /// @param caption safe to print
    /// @param headings safe to print
    /// @param rows of cells, each safe to print; the first cell names the row
    Html table(String caption, List<String> headings, List<List<String>> rows) {
        raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" + caption + "\">")
                .raw("<table><caption>" + caption + "</caption><thead><tr>");
        headings.forEach(heading -> raw("<th scope=\"col\">" + heading + "</th>"));
        raw("</tr></thead><tbody>\n");
        for (var row : rows) {
            raw("<tr><th scope=\"row\">" + row.getFirst() + "</th>");
            row.stream().skip(1).forEach(cell -> raw("<td>" + cell + "</td>"));
            raw("</tr>\n");
        }
        return raw("</tbody></table></div>\n");
    }

    @Override
    public String toString() {
        return page.toString();
    }

    String share(double share) {
        return text(words.number(share, "0.0000"));
    }

    String percent(double share) {
        return text(words.number(share, "0.0 %").replace(' ', '\u00A0'));
    }

    /// With its sign; what rounds to nothing has none.
    String bits(double bits) {
        boolean nothing = Math.abs(bits) < 0.05;
        return nothing ? text(words.number(0, "0.0")) : text(words.number(bits, "+0.0;−0.0"));
    }

    /// A number after a bar, all of a column as wide.
    static String beside(String bar, String number) {
        return bar + " <span class=\"n\">" + number + "</span>";
    }

    /// A share that somebody chose, such as a half.
    String chosen(double share) {
        return text(words.number(share, "0.## %").replace(' ', '\u00A0'));
    }

    String whole(long number) {
        return text(words.whole(number));
    }

    /// A share of pairs, very small ones with their power of ten.
    String small(double share) {
        return share >= 0.001
                ? share(share)
                : text(words.number(share, "0.0E0")).replace("E-", " × 10<sup>−") + "</sup>";
    }
}
