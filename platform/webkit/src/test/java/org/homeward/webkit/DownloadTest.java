package org.homeward.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DownloadTest {

    @Test
    void theNameIsWrittenForOldAndForNewClients() {
        var download = Download.of("Số \"H1\".csv", "text/csv", new byte[0]);

        assertThat(download.headers().get("Content-Disposition"))
                .isEqualTo(
                        "attachment; filename=\"so _h1_.csv\";"
                                + " filename*=UTF-8''S%E1%BB%91%20%22H1%22.csv");
    }

    @Test
    void aNameCannotAddAHeader() {
        var download = Download.of("a\r\nSet-Cookie: x=1;.csv", "text/csv", new byte[0]);

        assertThat(download.headers().get("Content-Disposition")).doesNotContain("\r", "\n", "x=1");
    }

    @Test
    void theBrowserMayNeitherGuessTheTypeNorKeepTheFile() {
        var download = Download.csv("a.csv", _ -> {});

        assertThat(download.headers())
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Cache-Control", "private, no-store")
                .containsEntry("Content-Type", "text/csv; charset=utf-8");
    }
}
