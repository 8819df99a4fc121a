package org.homeward.people.web;

import java.util.List;
import org.homeward.webkit.Identity;
import org.homeward.webkit.Link;
import org.homeward.webkit.Table;
import org.homeward.webkit.Timeline;

/// What a person's page prints.
///
/// @param links to the person's file, and to who opened it, for those whom they are for
/// @param beyond that there are records which the reader may not see; empty when there are none
public record PersonView(
        Identity header,
        List<Link> links,
        String recordsHeading,
        Table records,
        String beyond,
        String historyHeading,
        Timeline history) {}
