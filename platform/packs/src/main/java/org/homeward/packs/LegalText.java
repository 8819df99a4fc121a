package org.homeward.packs;

import java.util.Optional;
import org.homeward.base.PartialDate;

/// A law, decree, circular or decision.
public record LegalText(
        String number,
        Labels titles,
        Optional<PartialDate> issued,
        Optional<PartialDate> effective,
        Optional<PartialDate> expires,
        String note,
        Verification verification) {}
