package org.homeward.app.command;

/// Waits until the process is told to stop, and lets the main thread close everything in order.
public final class UntilStopped {
    private static final long LONGEST_CLOSE_MILLIS = 20_000;

    private UntilStopped() {}

    public static void await() {
        var main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(main)));
        try {
            main.join(); // a thread that waits for itself waits until it is interrupted
        } catch (InterruptedException stop) {
            System.out.println("Stopping.");
        }
    }

    private static void stop(Thread main) {
        main.interrupt();
        try {
            main.join(LONGEST_CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
