package org.homeward.figures.web;

import java.util.List;
import java.util.SortedMap;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.DateField;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Paper;
import org.homeward.webkit.Table;
import org.homeward.webkit.TextField;

/// Two states of knowledge of one figure, and what lies between them.
public record DifferenceView(
        Breadcrumbs breadcrumbs,
        Paper paper,
        PageHeading heading,
        Form form,
        List<String> sentences,
        List<Table> tables) {
    /// Asks for the earlier day; the rest of the question is carried along.
    public record Form(
            String action,
            SortedMap<String, String> hidden,
            DateField before,
            TextField position,
            String button) {}

    public DifferenceView {
        sentences = List.copyOf(sentences);
        tables = List.copyOf(tables);
    }
}
