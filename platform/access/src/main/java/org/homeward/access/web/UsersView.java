package org.homeward.access.web;

import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Table;

/// What the list of users prints.
public record UsersView(PageHeading heading, Table table) {}
