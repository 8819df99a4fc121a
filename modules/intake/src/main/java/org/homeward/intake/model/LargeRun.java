package org.homeward.intake.model;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.homeward.intake.Register.Written;
import org.homeward.intake.RowProblem;
import org.homeward.intake.model.Staging.Chunk;

/// What publishing a large file would do.
///
/// @param findings the first of what is wrong, or looks wrong
/// @param edition of the agency's records of this kind; the run holds as long as it is the same
/// @param earlier a published file with the very same bytes
public record LargeRun(
        LargeFile file,
        List<Chunk> chunks,
        List<RowProblem> findings,
        long edition,
        Optional<SubmittedFile> earlier) {
    public LargeRun {
        chunks = List.copyOf(chunks);
        findings = List.copyOf(findings);
    }

    public int lines() {
        return sum(Chunk::lines);
    }

    public int problems() {
        return sum(Chunk::problems);
    }

    public int warnings() {
        return sum(Chunk::warnings);
    }

    public int mended() {
        return sum(chunk -> chunk.found().mended());
    }

    public Written counts() {
        return chunks.stream().map(Chunk::would).reduce(Written.NOTHING, Written::plus);
    }

    private int sum(ToIntFunction<Chunk> part) {
        return chunks.stream().mapToInt(part).sum();
    }
}
