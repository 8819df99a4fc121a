package org.homeward.chronicle;

/// How much of the machine the columnar database may take.
public record Settings(int memoryMegabytes, int threads) {
    public Settings {
        if (memoryMegabytes < 64 || threads < 1) {
            throw new IllegalArgumentException("at least 64 MB and one thread");
        }
    }

    /// One gigabyte at most, and every processor.
    public static Settings standard() {
        return new Settings(1024, Runtime.getRuntime().availableProcessors());
    }
}
