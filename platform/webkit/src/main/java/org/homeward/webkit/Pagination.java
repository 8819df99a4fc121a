package org.homeward.webkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Links to the other pages of a list, with gaps between far pages.
public record Pagination(String label, String text, List<Step> steps) {

    /// One link or gap of the row of pages.
    public sealed interface Step {}

    /// The link to the page before.
    public record Previous(String href, String text) implements Step {}

    /// The link to the page after.
    public record Next(String href, String text) implements Step {}

    /// A page by its number.
    public record Page(String href, int number, String label, boolean current) implements Step {}

    /// Pages left out.
    public record Gap() implements Step {}

    /// Where the reader is: the current page and the last one, both from 1.
    public record Place(int current, int last) {
        public Place {
            if (current < 1 || current > last) {
                throw new IllegalArgumentException("page " + current + " of " + last);
            }
        }
    }

    public Pagination {
        steps = List.copyOf(steps);
    }

    /// `text` says how much there is in all, such as "681 rows, page 3 of 14".
    public static Pagination of(
            Wording words, String text, Place place, IntFunction<String> hrefOfPage) {
        var steps = new ArrayList<Step>();
        int current = place.current;
        if (current > 1) {
            steps.add(
                    new Previous(
                            hrefOfPage.apply(current - 1),
                            words.text("webkit.pagination.previous")));
        }
        int shownBefore = 0;
        for (int page = 1; page <= place.last; page++) {
            boolean near = Math.abs(page - current) <= 1;
            if (place.last > 1 && (near || page == 1 || page == place.last)) {
                if (page - shownBefore > 1) {
                    steps.add(new Gap());
                }
                String label = words.text("webkit.pagination.page", page);
                steps.add(new Page(hrefOfPage.apply(page), page, label, page == current));
                shownBefore = page;
            }
        }
        if (current < place.last) {
            steps.add(
                    new Next(hrefOfPage.apply(current + 1), words.text("webkit.pagination.next")));
        }
        return new Pagination(words.text("webkit.pagination.label"), text, steps);
    }
}
