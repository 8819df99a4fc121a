package org.homeward.fuzz;

import org.homeward.intake.model.Archives;
import org.homeward.intake.model.Archives.Content;
import org.homeward.intake.model.Archives.Member;
import org.homeward.intake.sheet.PackedFiles;

/// A packed file: what comes out of it is within the limits and has a plain name, or it is refused.
public final class ArchiveFuzz {
    private static final Archives.Limits LIMITS = new Archives.Limits(8, 1 << 20, 50);
    private static final int LARGEST = 1 << 19;
    private static final Archives ARCHIVES = new PackedFiles(LIMITS, LARGEST);

    private ArchiveFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        switch (ARCHIVES.open(bytes, "sent.zip")) {
            case Content.Plain() -> {}
            case Content.Refused(var problem) ->
                    Must.hold(problem.key().startsWith("intake.problem."), "words for it");
            case Content.Packed packed -> isWithinLimits(packed);
        }
    }

    /// How many files of a packed one can be read.
    static int files(byte[] bytes) {
        return ARCHIVES.open(bytes, "sent.zip") instanceof Content.Packed(var members)
                ? (int) members.stream().filter(Member.Whole.class::isInstance).count()
                : 0;
    }

    private static void isWithinLimits(Content.Packed packed) {
        Must.hold(packed.members().size() <= LIMITS.files(), "no more files than allowed");
        long grown = 0;
        for (var member : packed.members()) {
            Must.hold(!member.name().contains(".."), "no name leads away");
            Must.hold(!member.name().startsWith("/"), "no name begins at the root");
            if (member instanceof Member.Whole(_, byte[] whole)) {
                Must.hold(whole.length > 0 && whole.length <= LARGEST, "no file is too large");
                grown += whole.length;
            }
        }
        Must.hold(grown <= LIMITS.inflatedBytes(), "together no more than allowed");
    }
}
