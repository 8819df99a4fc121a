package org.homeward.intake.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.homeward.intake.RowProblem;
import org.jspecify.annotations.Nullable;

/// Which findings of a dry run are shown: errors and warnings by column and by reason, both codes,
/// which page of them, and which page of the records that change.
record ErrorFilter(
        @Nullable String column,
        @Nullable String reason,
        @Nullable Integer page,
        @Nullable Integer revisions) {
    static final ErrorFilter ALL = new ErrorFilter(null, null, null, null);

    private static final String PREFIX = "intake.problem.";

    static String code(RowProblem problem) {
        String key = problem.problem().key();
        return key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key;
    }

    String wantedColumn() {
        return column == null ? "" : column;
    }

    String wantedReason() {
        return reason == null ? "" : reason;
    }

    int wantedPage() {
        return page == null ? 1 : page;
    }

    int wantedRevisions() {
        return revisions == null ? 1 : revisions;
    }

    boolean admits(RowProblem problem) {
        return (wantedColumn().isEmpty() || problem.column().equals(wantedColumn()))
                && (wantedReason().isEmpty() || code(problem).equals(wantedReason()));
    }

    /// The address of this filter on a page, without what is empty.
    static String href(String path, String column, String reason, int page) {
        var query = new StringBuilder();
        add(query, "column", column);
        add(query, "reason", reason);
        add(query, "page", page == 1 ? "" : Integer.toString(page));
        return path + query + "#errors";
    }

    /// The address of a page of the records that change.
    static String revisionsHref(String path, int page) {
        return path + (page == 1 ? "" : "?revisions=" + page) + "#revisions";
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
