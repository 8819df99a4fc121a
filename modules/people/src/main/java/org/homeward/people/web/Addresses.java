package org.homeward.people.web;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.NotAllowed;
import org.homeward.people.Side;
import org.homeward.people.model.Link;
import org.homeward.people.model.Shelves.Shelf;

/// Addresses of this module's pages, and of the files that a person's page leads to.
///
/// @param protectionFile address of the file of a person on that side, with `{person}` where the
///     reference stands; empty where there is no such page
public record Addresses(String protectionFile, String justiceFile) {
    static final String SEARCH = "/people/search";
    static final String LINKS = "/people/links";
    static final String BY_USERS = "users";

    static String code(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    /// A side as an address names it; anything else does not exist.
    static Side side(String code) {
        for (var side : Side.values()) {
            if (code(side).equals(code)) {
                return side;
            }
        }
        throw new NotAllowed();
    }

    public static String person(Side side, UUID onSide) {
        return "/people/" + code(side) + "/" + onSide;
    }

    static String pair(Side side, UUID one, UUID other) {
        return person(side, one) + "/with/" + other;
    }

    /// A page of one of the reviewer's lists.
    static String links(Shelf shelf, int page) {
        var parts = new ArrayList<String>();
        if (shelf.maker() == Link.Maker.USER) {
            parts.add("by=" + BY_USERS);
        }
        if (page > 1) {
            parts.add("page=" + page);
        }
        return LINKS
                + "/"
                + code(shelf.side())
                + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    Optional<String> file(Side side, UUID onSide) {
        String pattern = side == Side.PROTECTION ? protectionFile : justiceFile;
        return pattern.isEmpty()
                ? Optional.empty()
                : Optional.of(pattern.replace("{person}", onSide.toString()));
    }
}
