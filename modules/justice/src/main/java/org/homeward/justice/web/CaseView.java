package org.homeward.justice.web;

import java.util.List;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Identity;
import org.homeward.webkit.Notice;
import org.homeward.webkit.Stepper;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Table;
import org.homeward.webkit.Timeline;

/// What the page of a case prints.
public record CaseView(
        Head head,
        Stepper stages,
        Part<SummaryList> details,
        Part<Table> suspects,
        Part<Table> others,
        Part<Timeline> history) {

    /// What stands at the top.
    public record Head(Breadcrumbs way, List<Notice> notices, Identity identity) {}

    /// A part of the page under its heading.
    public record Part<T>(String heading, T content) {}
}
