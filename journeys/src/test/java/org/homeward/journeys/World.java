package org.homeward.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.homeward.app.Server;
import org.homeward.app.settings.Settings;
import org.homeward.app.wiring.Rooms;
import org.homeward.demo.DemoCountry;
import org.homeward.demo.DemoPages;

/// One demonstration and one browser for all journeys: made by the first, closed with the process.
final class World {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();
    private static final World ONE = new World();

    private final Rooms rooms;
    private final Server server;
    private final Browser browser;

    private World() {
        var folder = folder();
        var usual = Settings.demo("vn", 0, HOME);
        rooms =
                DemoCountry.open(
                        usual.in(folder.resolve("data"), folder.resolve("keys")), (_, _) -> {});
        rooms.people().indexing().build();
        server = Server.start(rooms, DemoPages.class);
        browser =
                Playwright.create()
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(CHROMIUM)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-dev-shm-usage",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync",
                                                        "--no-first-run")));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    static boolean hasBrowser() {
        return Files.isExecutable(CHROMIUM);
    }

    static World one() {
        return ONE;
    }

    Browser browser() {
        return browser;
    }

    Rooms rooms() {
        return rooms;
    }

    String address() {
        return server.address();
    }

    private void close() {
        server.close();
        rooms.close();
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("homeward-journeys");
            Files.setPosixFilePermissions(
                    folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
