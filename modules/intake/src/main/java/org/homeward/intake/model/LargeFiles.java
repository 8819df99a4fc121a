package org.homeward.intake.model;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.homeward.access.Grant;
import org.homeward.base.UserId;

/// Large files on their way, the parts of each sealed.
public interface LargeFiles {
    /// Announces a file, unless it is announced.
    void announce(LargeFile file);

    Optional<LargeFile> find(UUID id);

    /// What an officer has sent and neither published nor forgotten, the newest first.
    List<LargeFile> of(UserId officer);

    /// Keeps a part, unless it is there.
    void keep(LargeFile file, int part, byte[] bytes);

    /// The parts that are there, each with the SHA-256 of its bytes in hex.
    SortedMap<Integer, String> parts(UUID id);

    /// The bytes of all parts one after another, each opened when it is reached.
    ///
    /// @param grants gives one for reading identity that holds now, as often as it is asked:
    ///     the work lasts longer than a grant
    InputStream open(Supplier<Grant> grants, LargeFile file);

    /// Forgets a file, with its parts and what was read of it.
    void drop(UUID id);

    /// Forgets what nobody published.
    void dropOlderThan(Instant moment);
}
