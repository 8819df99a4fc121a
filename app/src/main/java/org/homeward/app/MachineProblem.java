package org.homeward.app;

import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.base.Problem;

/// What is wrong with the machine and not with the software, found among the causes of a failure:
/// a full disk, a folder in which nobody may write.
public final class MachineProblem {
    private static final int DEEPEST = 12;
    private static final String DISK_FULL = "53100";
    private static final String NO_ROOM = "No space left";

    private MachineProblem() {}

    /// Whether the disk is full.
    public static boolean isNoRoom(Throwable failure) {
        return causes(failure).anyMatch(MachineProblem::saysNoRoom);
    }

    /// In words for the command line; empty when the machine is not to blame.
    public static Optional<Problem> of(Throwable failure) {
        if (isNoRoom(failure)) {
            return Optional.of(Problem.of("app.start.no_room"));
        }
        return causes(failure)
                .filter(FileSystemException.class::isInstance)
                .map(FileSystemException.class::cast)
                .findFirst()
                .map(
                        it ->
                                Problem.of(
                                        "app.start.file_unusable",
                                        String.valueOf(it.getFile()),
                                        it.getReason() == null
                                                ? it.getClass().getSimpleName()
                                                : it.getReason()));
    }

    private static boolean saysNoRoom(Throwable cause) {
        return (cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState()))
                || String.valueOf(cause.getMessage()).contains(NO_ROOM);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
    }
}
