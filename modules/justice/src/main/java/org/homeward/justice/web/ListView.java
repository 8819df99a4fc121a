package org.homeward.justice.web;

import java.util.List;
import org.homeward.webkit.Filters;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Pagination;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tabs;

/// What the lists of cases and of suspects print.
public record ListView(
        PageHeading heading,
        Tabs tabs,
        Filters filters,
        List<SelectField> fields,
        Table files,
        Pagination pagination) {
    public ListView {
        fields = List.copyOf(fields);
    }
}
