package org.homeward.protection.web;

import java.util.List;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Identity;
import org.homeward.webkit.Link;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Table;
import org.homeward.webkit.Timeline;

/// What the page of a victim's file prints.
///
/// @param identity the link to who the person is, for those who may ask
public record VictimView(
        Breadcrumbs way,
        Identity header,
        List<Link> identity,
        Part<Timeline> events,
        Part<SummaryList> details,
        Part<Table> sources,
        Part<Timeline> history) {

    /// A part of the page under its heading.
    public record Part<T>(String heading, T content) {}
}
