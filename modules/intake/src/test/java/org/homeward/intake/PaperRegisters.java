package org.homeward.intake;

/// Registers on paper, for tests of other packages.
public final class PaperRegisters {
    private PaperRegisters() {}

    public static Register victims() {
        return PaperRegister.VICTIMS;
    }
}
