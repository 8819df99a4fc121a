package org.homeward.intake.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.homeward.access.Grant;
import org.homeward.intake.Register.Written;
import org.homeward.intake.Row;
import org.homeward.intake.RowProblem;

/// What was read of large files: chunk by chunk, sealed, each kept as soon as it was read, so that
/// reading goes on after a stop or a crash where it was. Whoever adds to a file that was forgotten
/// meanwhile is stopped by a [java.util.concurrent.CancellationException].
public interface Staging {
    /// What is known of a chunk without opening it.
    ///
    /// @param number 0 for the first
    /// @param would what publishing its rows would do, as the register was at the edition
    /// @param end of the last chunk alone: the SHA-256 of the whole file in hex, or of what
    ///     could be read of it
    record Chunk(
            int number,
            Extent extent,
            Written would,
            Found found,
            long edition,
            Optional<String> end) {
        /// How far it goes.
        ///
        /// @param lastLine of the file, 1 for its first
        /// @param lines how many of them, below the headings, hold anything
        /// @param rows how many rows could be read
        public record Extent(int lastLine, int lines, int rows) {}

        /// What was met in it.
        ///
        /// @param mended how many cells were put right in a way that loses nothing
        public record Found(int problems, int warnings, int mended) {}

        public int lastLine() {
            return extent.lastLine();
        }

        public int lines() {
            return extent.lines();
        }

        public int rows() {
            return extent.rows();
        }

        public int problems() {
            return found.problems();
        }

        public int warnings() {
            return found.warnings();
        }

        public Chunk at(long newer, Written then) {
            return new Chunk(number, extent, then, found, newer, end);
        }
    }

    /// What is sealed in a chunk: its rows, and what is wrong or looks wrong in it.
    record Content(List<Row> rows, List<RowProblem> findings) {
        public static final Content NONE = new Content(List.of(), List.of());

        public Content {
            rows = List.copyOf(rows);
            findings = List.copyOf(findings);
        }

        @Override
        public String toString() {
            return "Content[" + rows.size() + "]";
        }
    }

    /// The chunks that are there, in order.
    List<Chunk> chunks(UUID file);

    void keep(LargeFile file, Chunk chunk, Content content);

    /// Takes record numbers for rows of the file; answers with the other line that has the number,
    /// for those that are taken. Taking one for the same line again is harmless.
    Map<String, Integer> claim(LargeFile file, List<Row> rows);

    /// Says anew what publishing a chunk would do.
    void assessed(LargeFile file, Chunk chunk);

    /// Opens chunks of a file, each when it is asked for by its number.
    ///
    /// @param grants gives one for reading identity that holds now, as often as it is asked:
    ///     the work lasts longer than a grant
    IntFunction<Content> open(Supplier<Grant> grants, UUID file);
}
