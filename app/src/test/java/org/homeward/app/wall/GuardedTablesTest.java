package org.homeward.app.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.database.ModuleSchema;
import org.homeward.testkit.postgres.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database's own catalogue says of tables with persons and of roles.
class GuardedTablesTest {
    /// Tables without row-level security, or without a policy that asks for the clearance.
    private static final String UNGUARDED =
            """
            select c.oid::regclass::text
              from pg_class c
             where (c.relnamespace = any (array['people', 'protection', 'justice', 'intake']
                                            ::regnamespace[])
                    or c.oid::regclass::text like 'access.emergency%')
               and c.relkind in ('r', 'p', 'm', 'f')
               and c.relname <> 'flyway_schema_history'
               and not (c.relrowsecurity
                        and 2 = (select count(distinct p.polcmd)
                                   from pg_policy p
                                  where p.polrelid = c.oid
                                    and p.polcmd in ('r', 'a')
                                    and pg_get_expr(coalesce(p.polqual, p.polwithcheck), c.oid)
                                          like '%wall.reach(%')
                        and not exists (
                            select from pg_policy p
                             where p.polrelid = c.oid
                               and pg_get_expr(coalesce(p.polqual, p.polwithcheck), c.oid)
                                     not like '%wall.reach(%'))
             order by 1
            """;

    /// Views and functions run with their owner's rights, past every policy, unless they say else.
    private static final String BACK_DOORS =
            """
            select c.oid::regclass::text
              from pg_class c
             where c.relnamespace = any (array['people', 'protection', 'justice', 'intake']
                                           ::regnamespace[])
               and c.relkind in ('v', 'm')
             union all
            select p.oid::regprocedure::text
              from pg_proc p
             where p.prosecdef
               and p.pronamespace = any (array['people', 'protection', 'justice', 'intake']
                                           ::regnamespace[])
            """;

    private static final String TOO_STRONG =
            """
            select r.rolname
              from pg_roles r
             where (pg_has_role('homeward_app', r.oid, 'member') or r.rolname = any (:modules))
               and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb
                    or r.rolreplication or r.rolinherit
                    or (r.rolcanlogin and r.rolname <> 'homeward_app')
                    or starts_with(r.rolname, 'pg_') or r.rolname = 'homeward_owner')
            """;

    private static final String MEMBERS =
            """
            select r.rolname || ' of ' || g.rolname
              from pg_auth_members m
              join pg_roles r on r.oid = m.member
              join pg_roles g on g.oid = m.roleid
             where (r.rolname = any (:modules) or r.rolname = 'homeward_app')
               and (r.rolname <> 'homeward_app' or m.admin_option or m.inherit_option
                    or g.rolname <> all (:modules))
            """;

    private static final String OWNED =
            """
            select c.oid::regclass::text
              from pg_class c
              join pg_roles r on r.oid = c.relowner
             where r.rolname = any (:modules) or r.rolname = 'homeward_app'
            """;

    private static final List<String> MODULES =
            List.of(
                    "journal",
                    "access",
                    "facts",
                    "people",
                    "intake",
                    "protection",
                    "justice",
                    "figures");

    private static TestDatabase database;
    private static JdbcClient owner;

    @BeforeAll
    static void open() {
        database =
                TestDatabase.with(
                        MODULES.stream().map(ModuleSchema::of).toArray(ModuleSchema[]::new));
        owner = database.owner();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static List<String> ask(String sql) {
        return owner.sql(sql)
                .param("modules", MODULES.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    @Test
    void everyTableWithPersonsAsksForAClearance() {
        assertThat(ask(UNGUARDED)).isEmpty();
    }

    @Test
    void aTableWithoutPolicyAndOneWithAnOpenPolicyAreFound() {
        owner.sql("create table people.planted (id int)").update();
        owner.sql("create policy open on justice.suspect for select using (true)").update();
        try {
            assertThat(ask(UNGUARDED)).containsExactly("justice.suspect", "people.planted");
        } finally {
            owner.sql("drop policy open on justice.suspect").update();
            owner.sql("drop table people.planted").update();
        }
    }

    @Test
    void noViewOrFunctionOfTheseRoomsRunsWithTheOwnersRights() {
        assertThat(ask(BACK_DOORS)).isEmpty();

        owner.sql("create view protection.planted as select * from protection.victim").update();
        try {
            assertThat(ask(BACK_DOORS)).containsExactly("protection.planted");
        } finally {
            owner.sql("drop view protection.planted").update();
        }
    }

    @Test
    void noRoleOfTheApplicationIsStrong() {
        assertThat(ask(TOO_STRONG)).isEmpty();
        assertThat(ask(MEMBERS)).isEmpty();
        assertThat(ask(OWNED)).isEmpty();
    }

    @Test
    void theSecretIsTheOwnersAlone() {
        assertThat(
                        Stream.concat(MODULES.stream(), Stream.of("homeward_app"))
                                .filter(role -> mayReadTheSecret(role))
                                .toList())
                .isEmpty();
    }

    private static boolean mayReadTheSecret(String role) {
        return owner.sql(
                        """
                        select has_any_column_privilege(:role, 'wall.secret', 'select, insert')
                               or has_schema_privilege(:role, 'wall', 'usage, create')
                        """)
                .param("role", role)
                .query(Boolean.class)
                .single();
    }
}
