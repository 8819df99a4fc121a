package org.homeward.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;

/// The journal of reads: who looked at whose sealed data, when, on what right, for what purpose.
///
/// It has positions and a hash tree of its own, the second one: a nation reads a hundred times as
/// often as it writes, and reads change no figure.
public interface ReadJournal {
    /// Returns once all of them are on the disk. What is read may be shown only then.
    ///
    /// @throws ReadsNotWritten when they cannot be written; then nothing may be shown
    void write(List<Look> looks);

    /// Begins to write them while other work goes on, before any look that is handed in later.
    default Begun begin(List<Look> looks) {
        write(looks);
        return () -> {};
    }

    /// Looks on their way to the disk.
    @FunctionalInterface
    interface Begun {
        /// Returns once all of them are on the disk.
        ///
        /// @throws ReadsNotWritten when they cannot be written; then nothing may be shown
        void await();
    }

    /// How many looks have been written.
    Position latest();

    /// The looks at one record before a position, newest first.
    ///
    /// @param before [#latest] and one more for the newest
    List<Entry> at(UUID record, Position before, int limit);

    /// The looks of one reader before a position, newest first.
    List<Entry> of(UserId reader, Position before, int limit);

    /// The looks of an agency's readers, or of all where none is given, before a position, newest
    /// first.
    List<Entry> by(Optional<AgencyId> readers, Position before, int limit);

    /// A look at its place in the order.
    record Entry(Position position, Instant at, Look look) {}

    /// The journal of reads cannot be written, so nothing sealed can be shown.
    final class ReadsNotWritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public ReadsNotWritten(Throwable cause) {
            super("the journal of reads cannot be written", cause);
        }
    }
}
