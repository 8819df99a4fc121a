package org.homeward.people.web;

import java.util.List;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Shell;
import org.homeward.webkit.Table;
import org.homeward.webkit.TextField;

/// What the search page prints.
///
/// @param results one table once something was searched, none before
public record SearchView(
        PageHeading heading,
        String action,
        Shell.Csrf csrf,
        TextField field,
        String button,
        String summary,
        List<Table> results) {}
