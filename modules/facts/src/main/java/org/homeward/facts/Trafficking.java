package org.homeward.facts;

import java.util.Optional;

/// What kind of trafficking it was, in codes of the pack's lists.
///
/// @param form code of `exploitation_form`
/// @param destination code of `country`
/// @param border code of `border`: which border was crossed, or that none was
public record Trafficking(
        Optional<String> form, Optional<String> destination, Optional<String> border) {}
