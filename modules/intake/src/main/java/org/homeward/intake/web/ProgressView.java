package org.homeward.intake.web;

import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Button;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Progress;
import org.homeward.webkit.Shell;

/// Long work on an upload, which can be left, come back to, and stopped.
public record ProgressView(
        Breadcrumbs crumbs, PageHeading heading, Progress progress, Stopping stopping) {
    /// The button that stops the work, and what stopping means.
    public record Stopping(Shell.Csrf csrf, String path, Button button, String hint) {}
}
