package org.homeward.packs;

import java.math.BigDecimal;
import java.util.Optional;
import org.homeward.base.Period;

/// A figure that somebody published, as printed.
///
/// @param value the value as printed, which may be several or a rank
/// @param qualifier exact, about, over, nearly ...
/// @param span the period, empty where the publication does not say it
/// @param grade the grade of the evidence, A (official) to D (second-hand)
public record PublishedFigure(
        String id,
        String publisher,
        String url,
        String publishedOn,
        String attributedTo,
        String measure,
        String qualifier,
        String value,
        String unit,
        Optional<Period> span,
        String scope,
        Verification verification,
        String grade,
        String note) {
    /// The value as a number, empty when it is none.
    public Optional<BigDecimal> number() {
        return value.matches("-?\\d+(\\.\\d+)?")
                ? Optional.of(new BigDecimal(value))
                : Optional.empty();
    }
}
