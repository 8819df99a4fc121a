package org.homeward.intake.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.homeward.base.UserId;
import org.homeward.intake.model.Progress;

/// Work on uploads that may take longer than anybody waits for a page: it goes on meanwhile.
///
/// What came of it is kept in memory for a short while, for the officer who began it alone, so
/// that turning a page of the result does not do the work again.
final class LongWork<T> {
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int MOST_KEPT = 4;

    /// Whose work on which upload.
    record Key(UserId user, UUID upload) {}

    sealed interface State<T> {}

    record Running<T>(Progress.Step step, int done, int of) implements State<T> {}

    record Done<T>(T result) implements State<T> {}

    /// The officer stopped it; it left nothing behind.
    record Stopped<T>() implements State<T> {}

    private final Map<Key, Job<T>> jobs = new ConcurrentHashMap<>();
    private final Executor executor;
    private final Clock clock;
    private final Duration patience;

    /// @param patience how long a page waits for work that is usually quick
    LongWork(Executor executor, Clock clock, Duration patience) {
        this.executor = executor;
        this.clock = clock;
        this.patience = patience;
    }

    /// Begins the work unless it is under way or done, and waits a little.
    State<T> follow(Key key, Function<Progress, T> work) {
        forgetOld();
        var job =
                jobs.computeIfAbsent(
                        key,
                        _ -> {
                            var begun = new Job<>(work, clock.instant());
                            executor.execute(begun.task);
                            return begun;
                        });
        return state(key, job, patience);
    }

    /// What has come of it so far; empty when no such work was begun, or it was forgotten.
    Optional<State<T>> now(Key key) {
        return Optional.ofNullable(jobs.get(key)).map(job -> state(key, job, Duration.ZERO));
    }

    void stop(Key key) {
        var job = jobs.get(key);
        if (job != null) {
            job.stopping = true;
        }
    }

    void forget(Key key) {
        jobs.remove(key);
    }

    private State<T> state(Key key, Job<T> job, Duration wait) {
        job.touched = clock.instant();
        try {
            return new Done<>(job.task.get(wait.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return job.place;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        } catch (ExecutionException e) {
            jobs.remove(key, job);
            return switch (e.getCause()) {
                case CancellationException _ -> new Stopped<>();
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            };
        }
    }

    private void forgetOld() {
        var limit = clock.instant().minus(KEPT);
        jobs.values().removeIf(job -> job.task.isDone() && job.touched.isBefore(limit));
        jobs.entrySet().stream()
                .filter(entry -> entry.getValue().task.isDone())
                .sorted(
                        Comparator.comparing(
                                (Map.Entry<Key, Job<T>> entry) -> entry.getValue().touched,
                                Comparator.reverseOrder()))
                .skip(MOST_KEPT)
                .forEach(entry -> jobs.remove(entry.getKey(), entry.getValue()));
    }

    private static final class Job<T> implements Progress {
        private final FutureTask<T> task;
        private volatile Running<T> place = new Running<>(Step.READING, 0, 0);
        private volatile boolean stopping;
        private volatile Instant touched;

        Job(Function<Progress, T> work, Instant begun) {
            this.task = new FutureTask<>(() -> work.apply(this));
            this.touched = begun;
        }

        @Override
        public void at(Step step, int done, int of) {
            if (stopping) {
                throw new CancellationException();
            }
            place = new Running<>(step, done, of);
        }
    }
}
