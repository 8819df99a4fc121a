package org.homeward.protection.web;

import java.util.List;
import org.homeward.webkit.Filters;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Pagination;
import org.homeward.webkit.SelectField;
import org.homeward.webkit.Table;

/// What the list of victims' files prints.
public record VictimsView(
        PageHeading heading,
        Filters filters,
        List<SelectField> fields,
        Table files,
        Pagination pagination) {
    public VictimsView {
        fields = List.copyOf(fields);
    }
}
