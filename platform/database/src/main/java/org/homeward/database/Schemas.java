package org.homeward.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.homeward.database.DatabaseUnavailable.Reason;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What the owner does before anybody works: roles, schemas, rights, migrations.
///
/// Every step may be repeated. A migration may grant rights to the role of another module, so all
/// roles exist before the first migration runs.
public final class Schemas {
    static final int POSTGRESQL = 18;

    /// The tables and functions behind row-level security. No role has its name: it is the owner's.
    private static final ModuleSchema WALL = ModuleSchema.of("wall");

    private static final String WALL_SCHEMA =
            "create schema if not exists wall; revoke all on schema wall from public";

    private static final String HISTORY = "flyway_schema_history";

    private static final String ALONE = "select pg_advisory_xact_lock(%d)";
    private static final long INSTALLING = 0x686f6d65L;

    private static final String ROLE =
            """
            do $$
            begin
              if not exists (select from pg_roles where rolname = '%1$s') then
                create role %1$s %2$s noinherit;
              end if;
            end
            $$
            """;

    private static final String DATABASE_RIGHTS =
            """
            do $$
            begin
              execute format('revoke all on database %%I from public', current_database());
              execute format('grant connect on database %%I to %1$s', current_database());
            end
            $$;
            revoke all on schema public from public;
            alter default privileges revoke execute on functions from public
            """;

    private static final String SCHEMA_RIGHTS =
            """
            create schema if not exists %1$s;
            revoke all on schema %1$s from public;
            grant usage on schema %1$s to %1$s;
            alter default privileges in schema %1$s grant select, insert on tables to %1$s;
            alter default privileges in schema %1$s grant usage, select on sequences to %1$s;
            grant %1$s to %2$s with inherit false, set true
            """;

    private static final String SERVER =
            """
            select current_setting('server_version_num')::int / 10000,
                   pg_encoding_to_char(encoding)
              from pg_database
             where datname = current_database()
            """;

    private final DatabaseAddress address;

    public Schemas(DatabaseAddress address) {
        this.address = address;
    }

    /// Brings the database to the newest state of these modules, in the given order.
    public void install(List<ModuleSchema> modules) {
        if (modules.stream().anyMatch(module -> module.name().equals(WALL.name()))) {
            throw new IllegalArgumentException("the wall is no module");
        }
        try (var owner = Driver.connect(address, address.owner())) {
            refuseOtherServers(owner);
            owner.setAutoCommit(false);
            prepare(owner, modules);
            owner.commit();
            owner.setAutoCommit(true);
            refuseOtherMigrations(owner, WALL);
            for (var module : modules) {
                refuseOtherMigrations(owner, module);
            }
            flyway(new SingleConnectionDataSource(owner, true), WALL).migrate();
            for (var module : modules) {
                flyway(new SingleConnectionDataSource(owner, true), module).migrate();
                Session.execute(
                        owner,
                        "revoke all on %1$s.%2$s from %1$s".formatted(module.name(), HISTORY));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot install the schemas", e);
        }
    }

    /// Takes every right on this database from those who have none of ours. Not part of a template,
    /// therefore repeated for each copy of one.
    public void closeToPublic() {
        try (var owner = Driver.connect(address, address.owner())) {
            closeToPublic(owner);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot close the database", e);
        }
    }

    private void prepare(Connection owner, List<ModuleSchema> modules) throws SQLException {
        String application = address.application().user();
        Session.execute(owner, ALONE.formatted(INSTALLING));
        Session.execute(owner, ROLE.formatted(application, "login"));
        owner.unwrap(PGConnection.class)
                .alterUserPassword(
                        application,
                        address.application().password().toCharArray(),
                        "scram-sha-256");
        closeToPublic(owner);
        Session.execute(owner, WALL_SCHEMA);
        for (var module : modules) {
            Session.execute(owner, ROLE.formatted(module.name(), "nologin"));
        }
        for (var module : modules) {
            Session.execute(owner, SCHEMA_RIGHTS.formatted(module.name(), application));
        }
    }

    private void closeToPublic(Connection owner) throws SQLException {
        Session.execute(owner, DATABASE_RIGHTS.formatted(address.application().user()));
    }

    /// Data that a newer Homeward brought further must not be written by this one.
    private void refuseOtherMigrations(Connection owner, ModuleSchema module) {
        var flyway = flyway(new SingleConnectionDataSource(owner, true), module);
        for (var migration : flyway.info().all()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS
                    || migration.getState() == MigrationState.FUTURE_FAILED
                    || migration.getState() == MigrationState.MISSING_SUCCESS) {
                throw new DatabaseUnavailable(
                        Reason.OTHER_SCHEMA, module.name(), migration.getScript());
            }
        }
    }

    private static Flyway flyway(DataSource owner, ModuleSchema module) {
        return Flyway.configure()
                .dataSource(owner)
                .schemas(module.name())
                .defaultSchema(module.name())
                .table(HISTORY)
                .locations("classpath:" + module.migrations())
                .createSchemas(false)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .placeholderReplacement(false)
                .cleanDisabled(true)
                .loggers("slf4j")
                .load();
    }

    private void refuseOtherServers(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(SERVER)) {
            row.next();
            if (row.getInt(1) != POSTGRESQL) {
                throw new DatabaseUnavailable(
                        Reason.OTHER_SERVER_VERSION, address.url(), row.getInt(1), POSTGRESQL);
            }
            if (!row.getString(2).equals("UTF8")) {
                throw new DatabaseUnavailable(
                        Reason.OTHER_ENCODING, address.url(), row.getString(2));
            }
        }
    }
}
