package org.homeward.intake.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.homeward.intake.sheet.XlsxWriter.Choice;
import org.homeward.intake.sheet.XlsxWriter.Page;

/// An empty file of one kind to fill: headings with drop-downs, instructions, and the code lists.
public final class TemplateWorkbook {
    private static final int LONGEST_SHEET_NAME = 31;

    /// A column to fill.
    ///
    /// @param explanation what belongs in it, in words
    /// @param list name of the list it is chosen from; empty when it is typed
    public record Heading(String text, String explanation, String list) {}

    /// Entries to choose from.
    public record Choices(String name, List<String> entries) {
        public Choices {
            entries = List.copyOf(entries);
        }
    }

    /// @param names of the sheets and of the columns on them
    /// @param advice sentences on the sheet of instructions
    public record Content(
            Names names, List<String> advice, List<Heading> headings, List<Choices> lists) {
        public Content {
            advice = List.copyOf(advice);
            headings = List.copyOf(headings);
            lists = List.copyOf(lists);
        }
    }

    /// The words of the workbook itself.
    public record Names(String table, String instructions, String column, String explanation) {}

    private TemplateWorkbook() {}

    /// Writes the workbook; the stream stays open.
    public static void write(OutputStream out, Content content) throws IOException {
        var taken = new ArrayList<String>();
        String table = sheetName(content.names().table(), taken);
        String instructions = sheetName(content.names().instructions(), taken);
        var ranges = new HashMap<String, String>();
        var lists = new ArrayList<Page>();
        for (var list : content.lists()) {
            String name = sheetName(list.name(), taken);
            ranges.put(list.name(), XlsxWriter.range(name, list.entries().size()));
            lists.add(list(name, list));
        }
        var choices = new ArrayList<Choice>();
        for (int at = 0; at < content.headings().size(); at++) {
            String range = ranges.get(content.headings().get(at).list());
            if (range != null) {
                choices.add(new Choice(at, range));
            }
        }
        var pages = new ArrayList<Page>();
        pages.add(table(table, content, choices));
        pages.add(instructions(instructions, content));
        pages.addAll(lists);
        XlsxWriter.write(out, pages);
    }

    private static Page table(String name, Content content, List<Choice> choices) {
        var headings = content.headings().stream().map(Heading::text).toList();
        var widths = headings.stream().map(text -> Math.max(14, text.length() + 2)).toList();
        return new Page(name, widths, choices, rows -> rows.heading(headings));
    }

    private static Page instructions(String name, Content content) {
        return new Page(
                name,
                List.of(32, 90),
                List.of(),
                rows -> {
                    rows.heading(
                            List.of(content.names().column(), content.names().explanation()));
                    for (var heading : content.headings()) {
                        rows.row(List.of(heading.text(), heading.explanation()));
                    }
                    for (var sentence : content.advice()) {
                        rows.row(List.of("", sentence));
                    }
                });
    }

    private static Page list(String name, Choices list) {
        return new Page(
                name,
                List.of(60),
                List.of(),
                rows -> {
                    rows.heading(List.of(list.name()));
                    for (var entry : list.entries()) {
                        rows.row(List.of(entry));
                    }
                });
    }

    /// A name that spreadsheet programs accept, and that no other sheet has.
    private static String sheetName(String wanted, List<String> taken) {
        String plain = wanted.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String name = plain.substring(0, Math.min(LONGEST_SHEET_NAME, plain.length()));
        for (int number = 2; taken.contains(name.toLowerCase(Locale.ROOT)); number++) {
            int room = Math.min(LONGEST_SHEET_NAME - 4, plain.length());
            name = plain.substring(0, room) + " " + number;
        }
        taken.add(name.toLowerCase(Locale.ROOT));
        return name;
    }
}
