package org.homeward.justice.web;

import java.util.List;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Button;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Shell;
import org.homeward.webkit.SummaryList;

/// What the page of two records of cases prints.
public record CasePairView(
        Breadcrumbs way,
        PageHeading heading,
        SummaryList link,
        String explanation,
        Shell.Csrf csrf,
        String action,
        List<Button> decisions) {
    public CasePairView {
        decisions = List.copyOf(decisions);
    }
}
