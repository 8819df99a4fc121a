package org.homeward.justice.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.homeward.database.ListLength;
import org.homeward.packs.Words;
import org.homeward.webkit.Pagination;
import org.homeward.webkit.Tabs;

/// What the two lists have in common.
final class Lists {
    static final int PAGE = 50;
    static final String CASES = "/cases";
    static final String SUSPECTS = "/suspects";

    private Lists() {}

    static Tabs tabs(Words words, String current) {
        return new Tabs(
                words.text("justice.list.kinds"),
                List.of(
                        tab(words, CASES, "justice.cases.title", current),
                        tab(words, SUSPECTS, "justice.suspects.title", current)));
    }

    private static Tabs.Tab tab(Words words, String href, String key, String current) {
        return new Tabs.Tab(href, words.text(key), href.equals(current));
    }

    /// The page that was asked for, among those there are.
    static Pagination.Place place(int asked, ListLength length) {
        int last = Math.max(1, (length.number() + PAGE - 1) / PAGE);
        return new Pagination.Place(Math.clamp(asked, 1, last), last);
    }

    static Pagination pagination(
            Words words, ListLength length, Pagination.Place place, IntFunction<String> address) {
        var key = length.more() ? "justice.list.more" : "justice.list.count";
        return Pagination.of(words::text, words.text(key, length.number()), place, address);
    }

    /// An address with the parts that say something.
    static String address(String path, List<String> parts, int page) {
        var all = new ArrayList<>(parts);
        if (page > 1) {
            all.add("page=" + page);
        }
        return all.isEmpty() ? path : path + "?" + String.join("&", all);
    }
}
