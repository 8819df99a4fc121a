package org.homeward.webkit;

/// What stands at the head of every sheet when a page is printed, so that a sheet alone still says
/// what it is. In a demonstration the mark of invented data stands there too.
///
/// @param title such as a figure with its period
/// @param known the state of knowledge; empty where there is none
public record Paper(String title, String known) {}
