package org.homeward.packs;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// The entries of a properties file in their order, twice those that stand twice.
final class WordsFile {
    /// A key, its text and the row where it starts.
    record Entry(String key, String text, int row) {}

    private WordsFile() {}

    static List<Entry> parse(String text) {
        var entries = new ArrayList<Entry>();
        String[] lines = text.split("\\R", -1);
        for (int at = 0; at < lines.length; at++) {
            int start = at;
            var entry = new StringBuilder(lines[at]);
            boolean comment = lines[at].stripLeading().matches("[#!].*");
            while (!comment && goesOn(entry) && at + 1 < lines.length) {
                at++;
                entry.append('\n').append(lines[at]);
            }
            one(entry.toString(), start + 1, entries);
        }
        return entries;
    }

    /// A line goes on when it ends in an odd number of backslashes.
    private static boolean goesOn(CharSequence line) {
        int at = line.length();
        while (at > 0 && line.charAt(at - 1) == '\\') {
            at--;
        }
        return (line.length() - at) % 2 == 1;
    }

    private static void one(String lines, int row, List<Entry> entries) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(lines));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        properties.forEach(
                (key, text) -> entries.add(new Entry(key.toString(), text.toString(), row)));
    }
}
