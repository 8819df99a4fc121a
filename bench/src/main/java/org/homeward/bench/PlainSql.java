package org.homeward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Properties;

/// The peer: persons identified as victims in some years, by sex and form, as known at a position,
/// counted by one statement on the tables of facts as they stand in PostgreSQL.
final class PlainSql implements AutoCloseable {
    private static final String TABLE =
            """
            with fact as (
                 select distinct on (f.fact) f.fact, f.withdrawn, f.subject, f.on_first, f.sex, f.form
                   from facts.fact as f
                   join journal.entry as e on e.act = f.act
                  where e.position <= ?
                    and f.kind = 'victim-identified'
                  order by f.fact, f.revision desc),
            member as (
                 select distinct on (m.subject) m.subject, m.cluster
                   from facts.membership as m
                   join journal.entry as e on e.act = m.act
                  where e.position <= ?
                  order by m.subject, m.revision desc)
            select grouping(fact.sex), count(distinct coalesce(member.cluster, fact.subject))
              from fact
              left join member on member.subject = fact.subject
             where not fact.withdrawn
               and fact.on_first between ? and ?
             group by grouping sets ((), (fact.sex, fact.form))
             order by 1 desc
            """;

    private final Connection connection;

    /// @param data folder of an instance that runs on its own PostgreSQL
    PlainSql(Path data) throws IOException, SQLException {
        var access = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("postgres/access"))) {
            access.load(file);
        }
        connection =
                DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:%s/postgres?sslmode=disable"
                                .formatted(access.getProperty("port")),
                        "homeward_owner",
                        access.getProperty("owner"));
    }

    /// The number of different persons, after the whole table was fetched.
    ///
    /// @param from the first day of a year
    /// @param to the last day of a year
    long persons(long position, LocalDate from, LocalDate to) throws SQLException {
        try (var statement = connection.prepareStatement(TABLE)) {
            statement.setLong(1, position);
            statement.setLong(2, position);
            statement.setObject(3, from);
            statement.setObject(4, to);
            try (var rows = statement.executeQuery()) {
                rows.next();
                long all = rows.getLong(2);
                while (rows.next()) {
                    rows.getLong(2);
                }
                return all;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
