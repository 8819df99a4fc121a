package org.homeward.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.access.web.AccessPages;
import org.homeward.access.web.AccessSecurity;
import org.homeward.access.web.IdentityProvider;
import org.homeward.app.settings.ProviderSettings;
import org.homeward.app.settings.Settings;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.app.wiring.AccessWiring;
import org.homeward.app.wiring.CaseworkWiring;
import org.homeward.app.wiring.FiguresWiring;
import org.homeward.app.wiring.IntakeWiring;
import org.homeward.app.wiring.PageWiring;
import org.homeward.app.wiring.PeopleWiring;
import org.homeward.app.wiring.Rooms;
import org.homeward.figures.web.FiguresPages;
import org.homeward.intake.web.IntakePages;
import org.homeward.justice.web.JusticePages;
import org.homeward.people.web.PeoplePages;
import org.homeward.protection.web.ProtectionPages;
import org.homeward.webkit.WebkitConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/// The pages of one instance, served on the loopback address.
public final class Server implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Server(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// All pages, named one by one: what is not listed is not served.
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({
        WebkitConfiguration.class,
        AccessSecurity.class,
        AccessPages.class,
        PeoplePages.class,
        IntakePages.class,
        ProtectionPages.class,
        JusticePages.class,
        FiguresPages.class,
        AccessWiring.class,
        PeopleWiring.class,
        CaseworkWiring.class,
        IntakeWiring.class,
        FiguresWiring.class,
        PageWiring.class
    })
    public static class Pages {}

    /// @param more page classes of a module that production does not have
    public static Server start(Rooms rooms, Class<?>... more) {
        var settings = rooms.foundation().settings();
        var sources = new ArrayList<Class<?>>(List.of(Pages.class));
        sources.addAll(List.of(more));
        var application = new SpringApplication(sources.toArray(Class<?>[]::new));
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(properties(settings));
        application.addInitializers(
                context ->
                        ((GenericApplicationContext) context)
                                .registerBean(
                                        Rooms.class,
                                        () -> rooms,
                                        it -> it.setDestroyMethodName(null)));
        settings.provider()
                .map(ProviderSettings::withSecret)
                .ifPresent(
                        provider ->
                                application.addInitializers(
                                        context ->
                                                ((GenericApplicationContext) context)
                                                        .registerBean(
                                                                IdentityProvider.class,
                                                                () -> provider)));
        try {
            return new Server(application.run());
        } catch (PortInUseException e) {
            throw new SettingsProblem("port_in_use", e.getPort());
        }
    }

    /// To be asked before anything long begins: nobody should wait for a country to load and then
    /// read that the port is taken.
    public static void refusePortInUse(Settings settings) {
        if (settings.port() == 0) {
            return;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", settings.port()));
        } catch (IOException e) {
            throw new SettingsProblem("port_in_use", settings.port());
        }
    }

    static Map<String, Object> properties(Settings settings) {
        return Map.ofEntries(
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("server.port", settings.port()),
                Map.entry("server.shutdown", "graceful"),
                // Behind a proxy of the same machine that speaks https: its word on scheme and
                // address counts, and redirects name no host.
                Map.entry("server.forward-headers-strategy", "native"),
                // No other machine's word does, or a client of a private network could name any
                // address as its own and guess passwords without end.
                Map.entry("server.tomcat.remoteip.internal-proxies", "127.0.0.0/8, ::1/128"),
                Map.entry("server.tomcat.use-relative-redirects", "true"),
                Map.entry("server.compression.enabled", "true"),
                Map.entry("server.compression.min-response-size", "1400"),
                Map.entry(
                        "server.compression.mime-types",
                        "text/html,text/css,text/javascript,application/javascript,image/svg+xml,text/csv"),
                Map.entry("server.error.whitelabel.enabled", "false"),
                Map.entry("server.servlet.session.cookie.name", "homeward"),
                Map.entry("spring.threads.virtual.enabled", "true"),
                Map.entry("spring.web.resources.add-mappings", "false"),
                // A file that is too large is refused by the page, in words; and no upload ever
                // lies
                // unsealed in a temporary folder, so it is read into memory.
                Map.entry("spring.servlet.multipart.max-file-size", 4 * settings.largestFile()),
                Map.entry("spring.servlet.multipart.max-request-size", 4 * settings.largestFile()),
                Map.entry(
                        "spring.servlet.multipart.file-size-threshold", 4 * settings.largestFile()),
                Map.entry("server.tomcat.max-swallow-size", 4 * settings.largestFile()),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("spring.jmx.enabled", "false"),
                Map.entry("logging.level.root", "warn"),
                // What keeps it from starting is said once, in words.
                Map.entry("logging.level.org.springframework.boot.diagnostics", "off"),
                // Readers of spreadsheets quote the names of parts, which whoever made the file
                // chose.
                Map.entry("logging.level.org.apache.poi", "off"),
                Map.entry("logging.level.org.homeward", "info"));
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public String address() {
        return "http://127.0.0.1:" + port() + "/";
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
