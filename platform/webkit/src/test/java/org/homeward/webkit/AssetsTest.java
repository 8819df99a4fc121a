package org.homeward.webkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class AssetsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path STATIC = RESOURCES.resolve("static/webkit");

    @Test
    void anAddressChangesWithTheContent() {
        assertThat(Assets.href("webkit.css")).matches("/webkit/webkit\\.css\\?v=[0-9a-f]{10}");
        assertThatThrownBy(() -> Assets.href("none.css")).hasMessage("no asset none.css");
    }

    @Test
    void vendoredFilesAreThoseThatWereChecked() throws IOException, NoSuchAlgorithmException {
        var lines = Files.readAllLines(RESOURCES.resolve("webkit/vendored.sha256"));

        assertThat(lines).hasSizeGreaterThan(10);
        for (String line : lines) {
            String[] parts = line.split(" {2}");
            byte[] content = Files.readAllBytes(RESOURCES.resolve(parts[1]));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            assertThat(HexFormat.of().formatHex(hash)).as(parts[1]).isEqualTo(parts[0]);
        }
    }

    @Test
    void aFirstPageStaysUnder300KilobytesEvenUncompressed() throws IOException {
        long bytes = Files.size(Path.of("src/main/resources/static/webkit/favicon.svg"));
        for (String name : Set.of("webkit.css", "webkit.js", "htmx.min.js")) {
            bytes += Files.size(STATIC.resolve(name));
        }
        try (var fonts = Files.list(STATIC.resolve("fonts"))) {
            for (var font : fonts.toList()) {
                bytes += Files.size(font);
            }
        }

        assertThat(bytes).isLessThan(285_000);
    }

    @Test
    void theStylesheetLoadsNothingFromElsewhereAndAllItLoadsIsThere() throws IOException {
        String css = Files.readString(STATIC.resolve("webkit.css"));
        var addresses =
                Pattern.compile("url\\(\"?([^)\"]+)")
                        .matcher(css)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());

        assertThat(css.contains("@import")).isFalse();
        assertThat(css.contains("GDS Transport")).isFalse();
        assertThat(addresses).isNotEmpty();
        assertThat(addresses).allSatisfy(file -> assertThat(STATIC.resolve(file)).exists());
    }

    @Test
    void onPaperThereAreNoControlsAndTablesAreOpen() throws IOException {
        var css = Files.readString(Path.of("src/main/resources/static/webkit/webkit.css"));
        var paper = css.substring(css.lastIndexOf("@media print{"));

        assertThat(paper)
                .contains(".hw-exit", ".hw-nav", ".hw-downloads", ".hw-paper form")
                .contains(".hw-paper .moj-filter", ".hw-paper__head{display:table-header-group")
                .contains("::details-content{content-visibility:visible}");
    }
}
