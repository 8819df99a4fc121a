package org.homeward.people.web;

import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Pagination;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tabs;

/// What the list of links by rule prints.
public record ReviewView(PageHeading heading, Tabs tabs, Table pairs, Pagination pagination) {}
