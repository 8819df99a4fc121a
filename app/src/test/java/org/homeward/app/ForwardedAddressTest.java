package org.homeward.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.homeward.app.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Whom the server takes a request to come from, behind the proxy of its own machine.
class ForwardedAddressTest {
    @TempDir private Path folder;

    @Test
    void aClientOfAPrivateNetworkCountsAsItselfWhateverItNames() throws Exception {
        var properties = Server.properties(Settings.demo("farland", 0, folder));
        try (var server = new SpringApplicationBuilder(Echo.class).properties(properties).run();
                var client = HttpClient.newHttpClient()) {
            var port = server.getEnvironment().getRequiredProperty("local.server.port");
            var request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                            .header("X-Forwarded-For", "203.0.113.9, 10.1.2.3")
                            .build();

            assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo("10.1.2.3");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    static class Echo {
        @Bean
        ServletRegistrationBean<HttpServlet> echo() {
            return new ServletRegistrationBean<>(new Address(), "/");
        }
    }

    private static final class Address extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.getWriter().print(request.getRemoteAddr());
        }
    }
}
