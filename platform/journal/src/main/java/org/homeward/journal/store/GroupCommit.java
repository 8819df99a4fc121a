package org.homeward.journal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes what several threads hand in at the same time together: one thread writes, and while it
/// waits for the disk the next group gathers.
///
/// Its thread is outside of every transaction of those who wait.
final class GroupCommit<T> implements AutoCloseable {
    private static final int MOST = 500;
    private static final int SECONDS = 10;

    private final Consumer<List<T>> writing;
    private final BlockingQueue<Handed<T>> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    private record Handed<T>(List<T> items, CompletableFuture<Boolean> written) {}

    /// @param writing writes all of a group or, with an exception, none of it
    GroupCommit(String name, Consumer<List<T>> writing) {
        this.writing = writing;
        this.thread = Thread.ofPlatform().daemon().name(name).start(this::writeAll);
    }

    /// Items that were handed in.
    interface Promised {
        /// Returns once the items are written; throws what kept them from it.
        void await() throws ExecutionException, TimeoutException, InterruptedException;
    }

    /// Hands in items to be written, in the order of the calls.
    Promised handIn(List<T> items) {
        var handed = new Handed<>(List.copyOf(items), new CompletableFuture<Boolean>());
        if (closed) {
            handed.written().completeExceptionally(new IllegalStateException("closed"));
        } else {
            queue.add(handed);
        }
        return () -> handed.written().get(SECONDS, TimeUnit.SECONDS);
    }

    private void writeAll() {
        while (!closed || !queue.isEmpty()) {
            try {
                writeGroup();
            } catch (InterruptedException _) {
                closed = true;
            }
        }
    }

    private void writeGroup() throws InterruptedException {
        var group = new ArrayList<Handed<T>>();
        var items = new ArrayList<T>();
        for (var next = queue.take(); next != null; next = next(items)) {
            group.add(next);
            items.addAll(next.items());
        }
        try {
            writing.accept(items);
            group.forEach(handed -> handed.written().complete(true));
        } catch (RuntimeException | Error failure) {
            group.forEach(handed -> handed.written().completeExceptionally(failure));
        }
    }

    private @Nullable Handed<T> next(List<T> items) {
        return items.size() >= MOST ? null : queue.poll();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
