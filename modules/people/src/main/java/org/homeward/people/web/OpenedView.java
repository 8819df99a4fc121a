package org.homeward.people.web;

import org.homeward.webkit.Link;
import org.homeward.webkit.Pagination;
import org.homeward.webkit.Table;

/// What the page on who opened a file prints.
public record OpenedView(String title, String lead, Link person, Table looks, Pagination further) {}
