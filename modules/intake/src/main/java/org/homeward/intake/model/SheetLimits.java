package org.homeward.intake.model;

/// How large a file may be. A file beyond a limit is refused as a whole, never cut.
///
/// @param inflatedBytes what the parts of a packed file may grow to together
public record SheetLimits(int bytes, int rows, int columns, int cellLength, long inflatedBytes) {
    public static final SheetLimits USUAL =
            new SheetLimits(20 << 20, 200_000, 200, 4_000, 300L << 20);
}
