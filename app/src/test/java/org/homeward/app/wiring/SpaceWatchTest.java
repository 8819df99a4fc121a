package org.homeward.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.homeward.app.wiring.SpaceWatch.Bounds;
import org.homeward.app.wiring.SpaceWatch.Room;
import org.junit.jupiter.api.Test;

class SpaceWatchTest {
    private final AtomicLong free = new AtomicLong(10_000);
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final SpaceWatch watch = new SpaceWatch(free::get, nanos::get, new Bounds(1_000, 400));

    @Test
    void changesEndBeforeReadingDoesAndBothComeBackByThemselves() {
        assertThat(with(1_000)).isEqualTo(Room.ENOUGH);
        assertThat(with(999)).isEqualTo(Room.READING);
        assertThat(with(399)).isEqualTo(Room.NOTHING);
        assertThat(with(499)).as("not at every click").isEqualTo(Room.NOTHING);
        assertThat(with(500)).isEqualTo(Room.READING);
        assertThat(with(1_249)).isEqualTo(Room.READING);
        assertThat(with(1_250)).isEqualTo(Room.ENOUGH);
    }

    @Test
    void theDiskIsAskedOnceASecond() {
        assertThat(with(999)).isEqualTo(Room.READING);
        free.set(10_000);
        assertThat(watch.room()).isEqualTo(Room.READING);
    }

    private Room with(long bytes) {
        free.set(bytes);
        nanos.addAndGet(1_000_000_000L);
        return watch.room();
    }
}
