package org.homeward.packs;

import java.util.Optional;
import org.homeward.base.PartialDate;

/// An agreement with other states or bodies.
public record Agreement(
        String id,
        String partner,
        Labels titles,
        Optional<PartialDate> signed,
        String status,
        String type,
        Verification verification,
        String note,
        String source) {}
