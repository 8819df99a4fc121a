package org.homeward.database.embedded;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.util.concurrent.CountDownLatch;
import org.homeward.database.embedded.EmbeddedPostgres.Settings;

/// A process of its own that starts a server, commits one row, leaves a second one open, says so
/// and waits to be killed.
final class KilledOwner {
    private KilledOwner() {}

    public static void main(String[] arguments) throws Exception {
        var settings = Settings.in(Path.of(arguments[0])).withCache(Path.of(arguments[1]));
        var server = EmbeddedPostgres.start(settings, new SecureRandom());
        var owner = server.address().owner();
        var connection =
                DriverManager.getConnection(server.address().url(), owner.user(), owner.password());
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists kept");
            statement.execute("create table kept (text text)");
            statement.execute("insert into kept values ('committed')");
            connection.setAutoCommit(false);
            statement.execute("insert into kept values ('open')");
        }
        System.out.println("ready");
        new CountDownLatch(1).await();
    }
}
