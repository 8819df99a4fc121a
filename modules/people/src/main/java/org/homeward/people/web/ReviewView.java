package org.homeward.people.web;

import java.util.List;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Pagination;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tabs;

/// What a list of pairs prints: beside it the lists of the other side and of the other makers.
public record ReviewView(
        PageHeading heading, List<Tabs> tabs, Table pairs, Pagination pagination) {}
