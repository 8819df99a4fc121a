package org.homeward.access.web;

import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tabs;

/// What the list of users prints.
public record UsersView(PageHeading heading, Tabs states, Table table) {}
