package org.homeward.access.web;

import java.util.List;
import org.homeward.webkit.Notice;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Table;
import org.homeward.webkit.Tabs;

/// What the list of users prints.
public record UsersView(PageHeading heading, List<Notice> notices, Tabs states, Table table) {
    public UsersView {
        notices = List.copyOf(notices);
    }
}
