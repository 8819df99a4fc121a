package org.homeward.app.wall;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.homeward.database.DatabaseAddress;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody who speaks SQL over the application's own login, past every check in Java; and, where a
/// test needs something valid, a signer who has read the secret as the owner.
final class Intruder implements AutoCloseable {
    private final Connection connection;
    private final JdbcClient owner;

    Intruder(DatabaseAddress address, JdbcClient owner) {
        this.owner = owner;
        try {
            this.connection =
                    DriverManager.getConnection(
                            address.url(),
                            address.application().user(),
                            address.application().password());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The parts of a clearance, valid for this connection as they stand.
    record Parts(String key, int backend, Instant end, String entries) {
        Parts backend(int other) {
            return new Parts(key, other, end, entries);
        }

        Parts end(Instant other) {
            return new Parts(key, backend, other, entries);
        }

        Parts entries(String other) {
            return new Parts(key, backend, end, other);
        }

        String text() {
            return String.join(
                    "|", key, Integer.toString(backend), "" + end.toEpochMilli(), entries);
        }
    }

    Parts parts(String entries) throws SQLException {
        int backend = Integer.parseInt(one("select pg_backend_pid()"));
        var key = owner.sql("select key from wall.secret limit 1").query(String.class).single();
        return new Parts(key, backend, Instant.now().plus(Duration.ofMinutes(5)), entries);
    }

    /// Signs as the application would, with the secret that only the owner can read.
    String signed(Parts parts) {
        var mac =
                owner.sql(
                                """
                                select encode(sha256(outer_pad || sha256(
                                           inner_pad || convert_to(:said, 'UTF8'))), 'hex')
                                  from wall.secret
                                 where key::text = :key
                                """)
                        .param("said", parts.text())
                        .param("key", parts.key())
                        .query(String.class)
                        .single();
        return parts.text() + '|' + mac;
    }

    Intruder as(String role) throws SQLException {
        run("reset role");
        run("set role " + role);
        return this;
    }

    Intruder saying(String clearance) throws SQLException {
        run("set homeward.clearance = '" + clearance.replace("'", "''") + "'");
        return this;
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String one(String sql) throws SQLException {
        return list(sql).getFirst();
    }

    List<String> list(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
