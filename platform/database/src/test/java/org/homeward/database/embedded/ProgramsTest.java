package org.homeward.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The programs of PostgreSQL come out of their archive once.
class ProgramsTest {
    @TempDir private Path temporary;

    @Test
    void twoProcessesMayUnpackAtOnce() throws IOException {
        var cache = temporary.resolve("cache");
        var one = CompletableFuture.supplyAsync(() -> Programs.unpackedIn(cache));
        var other = CompletableFuture.supplyAsync(() -> Programs.unpackedIn(cache));

        assertThat(one.join()).isEqualTo(other.join());
        try (var left = Files.list(cache)) {
            assertThat(left).containsExactly(one.join().folder());
        }
    }

    @Test
    void everyKindOfComputerHasItsArchive() {
        assertThat(Programs.archive("Linux", "amd64")).isEqualTo("postgres-linux-x86_64.txz");
        assertThat(Programs.archive("Linux", "aarch64")).isEqualTo("postgres-linux-arm_64.txz");
        assertThat(Programs.archive("Mac OS X", "aarch64")).isEqualTo("postgres-darwin-arm_64.txz");
        assertThat(Programs.archive("Mac OS X", "x86_64")).isEqualTo("postgres-darwin-x86_64.txz");
        assertThat(Programs.archive("Windows 11", "amd64"))
                .isEqualTo("postgres-windows-x86_64.txz");
    }
}
