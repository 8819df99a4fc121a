package org.homeward.demo.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/// People at work at the same time: two who send files, one who decides on a
/// pair of records, one who reads.
final class Traffic implements AutoCloseable {
    private static final int MOST_ROWS = 40;
    private static final int PAUSE_MILLIS = 20; // between two things
    private static final String[] READ = {"/", "/import", "/handbook", "/account"};

    private final Operations operations;
    private final AtomicInteger names;
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger pages = new AtomicInteger();

    Traffic(Operations operations, AtomicInteger names) {
        this.operations = operations;
        this.names = names;
    }

    void begin(String address, RandomGenerator random) {
        for (int person = 0; person < 2; person++) {
            int rows = 1 + random.nextInt(MOST_ROWS);
            people.execute(() -> send(address, rows));
        }
        operations.pair().ifPresent(pair -> people.execute(() -> decide(address, pair)));
        people.execute(() -> read(address));
    }

    /// Goes on for a while.
    void go(Duration time) throws InterruptedException {
        end.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// How many pages came.
    int pages() {
        return pages.get();
    }

    private void send(String address, int rows) {
        try (var officer = new Officer(address)) {
            officer.signIn("importing-officer");
            do {
                officer.send(operations, Witness.MARK + names.incrementAndGet(), rows);
            } while (!end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (IOException _) {
            // killed before anything was sent
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void decide(String address, Operations.Pair pair) {
        try (var reviewer = Reviewer.at(address)) {
            do {
                reviewer.decide(operations, pair);
            } while (!end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (IOException _) {
            // killed before anything was decided
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(String address) {
        try (var reader = new Officer(address)) {
            reader.signIn("importing-officer");
            for (int at = 0; end.getCount() > 0; at++) {
                if (reader.get(READ[at % READ.length]).status() == 200) {
                    pages.incrementAndGet();
                }
            }
        } catch (IOException _) {
            // killed while it answered
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        end.countDown();
        people.shutdown();
        if (!people.awaitTermination(45, TimeUnit.SECONDS)) {
            throw new IllegalStateException("somebody waits for an answer for ever");
        }
    }
}
