package org.homeward.justice.web;

import java.util.List;
import org.homeward.justice.web.CaseView.Part;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Identity;
import org.homeward.webkit.Link;
import org.homeward.webkit.SummaryList;
import org.homeward.webkit.Timeline;

/// What the page of a suspect prints.
///
/// @param links to who the person is, and to the case
public record SuspectView(
        Breadcrumbs way,
        Identity header,
        List<Link> links,
        Part<Timeline> events,
        Part<SummaryList> details) {}
