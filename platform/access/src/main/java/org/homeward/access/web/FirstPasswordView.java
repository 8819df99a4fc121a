package org.homeward.access.web;

import org.homeward.webkit.Button;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.SummaryList;

/// What is printed once: a first password, to be handed to its user.
public record FirstPasswordView(PageHeading heading, SummaryList summary, Button back) {}
