package org.homeward.figures.web;

import org.homeward.webkit.ProblemPage;

/// A question that cannot be answered.
public record RefusedView(ProblemPage problem) {}
