package org.homeward.figures.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.homeward.chronicle.Batch;
import org.homeward.facts.Facts;
import org.homeward.journal.Position;
import org.jspecify.annotations.Nullable;

/// Reads facts portion by portion: as soon as one is handed out, the next is read beside it. What
/// fits into one portion is read where it is asked for.
final class ReadAhead implements AutoCloseable {
    private final Facts facts;
    private final Position target;
    private final int rows;
    private final ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Next next;

    /// What became known up to a position.
    record Portion(List<Batch> batches, Position upTo) {}

    private record Next(Position after, CompletableFuture<Portion> portion) {}

    /// @param rows of a portion
    ReadAhead(Facts facts, Position target, int rows) {
        this.facts = facts;
        this.target = target;
        this.rows = rows;
    }

    /// What became known after a position, as far as it fits into a portion.
    Portion after(Position position) {
        var portion = expected(position);
        boolean more =
                portion.upTo().compareTo(position) > 0 && portion.upTo().compareTo(target) < 0;
        next = more ? beside(portion.upTo()) : null;
        return portion;
    }

    private Portion expected(Position position) {
        if (next == null || !next.after.equals(position)) {
            return read(position);
        }
        try {
            return next.portion.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    private Portion read(Position after) {
        var read = facts.between(after, target, rows);
        return new Portion(Batches.of(read.rows()), read.upTo());
    }

    private Next beside(Position from) {
        return new Next(from, CompletableFuture.supplyAsync(() -> read(from), reader));
    }

    /// Waits for a portion that is being read.
    @Override
    public void close() {
        reader.close();
    }
}
