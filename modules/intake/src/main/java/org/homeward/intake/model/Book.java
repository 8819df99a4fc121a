package org.homeward.intake.model;

import java.util.List;
import java.util.Optional;

/// A workbook to give out: text in every cell, no formula, no hidden part.
public record Book(List<Page> pages) {
    private static final int LONGEST_NAME = 31;

    public Book {
        pages = List.copyOf(pages);
    }

    /// One sheet, its headings fixed at the top.
    ///
    /// @param name at most 31 characters
    public record Page(String name, List<Heading> headings, List<List<String>> rows) {
        public Page {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }
    }

    /// A heading with what may stand below it.
    ///
    /// @param marked whether it stands out, as a column that must be filled
    /// @param width in characters
    /// @param choices the page whose second column lists what may be chosen
    public record Heading(String text, boolean marked, int width, Optional<String> choices) {
        public static Heading plain(String text, int width) {
            return new Heading(text, false, width, Optional.empty());
        }
    }

    /// Turns a book into the bytes of a file.
    @FunctionalInterface
    public interface Writer {
        byte[] write(Book book);
    }

    /// Names of sheets are short and free of a few signs.
    public static String sheetName(String name) {
        String allowed = name.replaceAll("[\\[\\]*?:/\\\\']", " ");
        return allowed.substring(0, Math.min(allowed.length(), LONGEST_NAME)).strip();
    }

    Page page(String name) {
        return pages.stream().filter(page -> page.name.equals(name)).findFirst().orElseThrow();
    }

    /// How many rows a page has that choices are taken from.
    public int choices(String page) {
        return page(page).rows.size();
    }
}
