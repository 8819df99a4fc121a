package org.homeward.people.web;

import java.util.List;
import org.homeward.webkit.Identity;
import org.homeward.webkit.Link;
import org.homeward.webkit.Table;
import org.homeward.webkit.Timeline;

/// What a person's page prints.
///
/// @param file the link to the person's file, for those who work with files of that side
/// @param beyond that there are records which the reader may not see; empty when there are none
public record PersonView(
        Identity header,
        List<Link> file,
        String recordsHeading,
        Table records,
        String beyond,
        String historyHeading,
        Timeline history) {}
