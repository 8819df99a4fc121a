package org.homeward.access.web;

import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tabs;

/// What the list of records opened in an emergency prints.
public record EmergenciesView(PageHeading heading, Tabs states, Table table) {}
