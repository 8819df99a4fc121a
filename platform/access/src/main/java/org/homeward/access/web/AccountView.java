package org.homeward.access.web;

import java.util.List;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Table;

/// What the page of one's own account prints.
public record AccountView(
        PageHeading heading, List<Notice> notices, SummaryList summary, List<Table> rights) {
    public AccountView {
        notices = List.copyOf(notices);
        rights = List.copyOf(rights);
    }
}
