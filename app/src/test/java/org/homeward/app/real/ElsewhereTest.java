package org.homeward.app.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import org.homeward.database.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A real instance on a PostgreSQL that somebody else runs, with an owner who is no superuser.
class ElsewhereTest {
    private static final Map<String, String> RUNNER =
            Map.of(
                    "HOMEWARD_PASSPHRASE", "a passphrase for this test",
                    "HOMEWARD_DATABASE_OWNER", "hw_owner",
                    "HOMEWARD_DATABASE_OWNER_PASSWORD", "of-the-owner",
                    "HOMEWARD_DATABASE_USER", "hw_app",
                    "HOMEWARD_DATABASE_PASSWORD", "of-the-application");

    @TempDir private Path folder;

    @Test
    void anInstanceLivesInADatabaseElsewhere() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var place = EmbeddedPostgres.Settings.in(folder.resolve("elsewhere"));
        try (var server = EmbeddedPostgres.start(place, new SecureRandom())) {
            var address = server.address();
            var superuser =
                    JdbcClient.create(
                            new DriverManagerDataSource(
                                    address.url(),
                                    address.owner().user(),
                                    address.owner().password()));
            superuser.sql("create role hw_owner login createrole password 'of-the-owner'").update();
            superuser.sql("create database register owner hw_owner").update();
            var url = address.inDatabase("register").url();
            var settings = RealProcess.settings(folder, "database_url: " + url + "\n");

            startAndStop(settings, "There is no user administrator yet");
            startAndStop(settings, "Homeward runs at");

            assertThat(folder.resolve("data/postgres")).doesNotExist();
        }
    }

    private static void startAndStop(Path settings, String said) throws Exception {
        try (var instance = RealProcess.serve(settings, new HashMap<>(RUNNER))) {
            var invited =
                    RealProcess.run(
                            Map.of(),
                            "first-user",
                            "--config",
                            settings.toString(),
                            "--login",
                            "mai.anh",
                            "--name",
                            "Mai Anh",
                            "--agency",
                            "kustos");
            assertThat(invited.status()).as(invited.text()).isZero();
            assertThat(instance.browser().get("set-up").html()).contains("Set up the first user");
            instance.stop();
            assertThat(String.join("\n", instance.printed())).contains(said);
        }
    }
}
