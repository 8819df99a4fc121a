package org.homeward.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.homeward.access.UserNames;
import org.homeward.access.model.Login;
import org.homeward.access.model.Password;
import org.homeward.access.model.SignInOutcome;
import org.homeward.access.model.Standing;
import org.homeward.access.model.User;
import org.homeward.access.model.Users;
import org.homeward.access.model.WrittenMeanwhile;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.homeward.journal.Recording;
import org.homeward.journal.RowHash;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Users in PostgreSQL. Rows are only added; a change is a newer revision.
public final class SqlUsers implements Users, UserNames {
    private static final String NEWEST =
            """
            select distinct on (a.user_id)
                   a.user_id, a.revision, l.login, a.display_name, a.agency, a.roles, a.state
              from access.account a
              join access.login l on l.user_id = a.user_id
            """;

    private static final String BY_ID =
            NEWEST
                    + """
                     where a.user_id = :user
                     order by a.user_id, a.revision desc
                    """;

    private static final String BY_LOGIN =
            NEWEST
                    + """
                     where l.login = :login
                     order by a.user_id, a.revision desc
                    """;

    private static final String ALL =
            "select * from ("
                    + NEWEST
                    + " order by a.user_id, a.revision desc) newest"
                    + " order by display_name, login";

    private static final String NEWEST_PASSWORD =
            """
            select revision, hash, initial
              from access.password
             where user_id = :user
             order by revision desc
             limit 1
            """;

    private static final String STANDING =
            """
            (select coalesce(max(revision), 0)
               from access.account where user_id = :user) as account_now,
            (select coalesce(max(revision), 0)
               from access.password where user_id = :user) as password_now,
            (select coalesce(max(revision), 0)
               from access.second_factor where user_id = :user)
            + (select count(*)
                 from access.passkey k
                 join access.passkey_revision r on r.credential = k.credential
                where k.user_id = :user and r.state = 'revoked')
            + (select coalesce(max(revision), 0)
                 from access.identity where user_id = :user)
            + (select count(*)
                 from access.provider_logout where user_id = :user) as proofs_now
            """;

    private static final String TAKEN_UP =
            """
            (select c.cover
               from access.cover c
               join lateral (
                    select state
                      from access.cover_step
                     where cover = c.cover
                     order by revision desc
                     limit 1) s on s.state = 'taken-up'
              where c.stand_in = :user
              order by c.until_second desc
              limit 1) as cover_now
            """;

    private static final String KNOWN =
            "select newest.*, " + STANDING + ", " + TAKEN_UP + " from (" + BY_ID + ") as newest";

    private static final String ADD_LOGIN =
            """
            insert into access.login (login, user_id, act)
            values (:login, :user, :act)
            """
                    + RowHash.returning("access.login");

    private static final String ADD_REVISION =
            """
            insert into access.account
                   (user_id, revision, act, display_name, agency, roles, state)
            values (:user, :revision, :act, :name, :agency, :roles, :state)
            """
                    + RowHash.returning("access.account");

    private static final String ADD_PASSWORD =
            """
            insert into access.password (user_id, revision, act, hash, initial)
            values (:user, :revision, :act, :hash, :initial)
            """
                    + RowHash.returning("access.password");

    private static final String ADD_SIGN_IN =
            """
            insert into access.sign_in (act, user_id, outcome)
            values (:act, :user, :outcome)
            """
                    + RowHash.returning("access.sign_in");

    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('access.account', 0)) is null";

    private final JdbcClient jdbc;

    public SqlUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<User> find(UserId id) {
        return jdbc.sql(BY_ID).param("user", id.value()).query((row, _) -> user(row)).optional();
    }

    @Override
    public Optional<User> find(Login login) {
        return jdbc.sql(BY_LOGIN)
                .param("login", login.value())
                .query((row, _) -> user(row))
                .optional();
    }

    @Override
    public List<User> all() {
        return jdbc.sql(ALL).query((row, _) -> user(row)).list();
    }

    @Override
    public String displayName(UserId user) {
        return find(user).map(it -> it.account().displayName()).orElse("");
    }

    @Override
    public Optional<Password> password(UserId user) {
        return jdbc.sql(NEWEST_PASSWORD)
                .param("user", user.value())
                .query(
                        (row, _) ->
                                new Password(
                                        row.getInt("revision"),
                                        row.getString("hash"),
                                        row.getBoolean("initial")))
                .optional();
    }

    @Override
    public Standing standing(UserId user) {
        return jdbc.sql("select " + STANDING)
                .param("user", user.value())
                .query((row, _) -> standing(row))
                .single();
    }

    @Override
    public Optional<Known> known(UserId id) {
        return jdbc.sql(KNOWN)
                .param("user", id.value())
                .query(
                        (row, _) ->
                                new Known(
                                        user(row),
                                        standing(row),
                                        Optional.ofNullable(
                                                row.getObject("cover_now", UUID.class))))
                .optional();
    }

    @Override
    public void oneAtATime() {
        jdbc.sql(ONE_AT_A_TIME).query(Boolean.class).single();
    }

    @Override
    public void add(Recording recording, User user) {
        var login =
                jdbc.sql(ADD_LOGIN)
                        .param("login", user.login().value())
                        .param("user", user.id().value())
                        .param("act", recording.act().value());
        insert(recording, login);
        revise(recording, user);
    }

    @Override
    public void revise(Recording recording, User user) {
        var account = user.account();
        var roles = new TreeSet<>(account.roles());
        var revision =
                jdbc.sql(ADD_REVISION)
                        .param("user", user.id().value())
                        .param("revision", user.revision())
                        .param("act", recording.act().value())
                        .param("name", account.displayName())
                        .param("agency", account.agency().value())
                        .param("roles", roles.toArray(String[]::new))
                        .param("state", written(account.state()));
        insert(recording, revision);
    }

    @Override
    public void setPassword(Recording recording, UserId user, Password password) {
        var revision =
                jdbc.sql(ADD_PASSWORD)
                        .param("user", user.value())
                        .param("revision", password.revision())
                        .param("act", recording.act().value())
                        .param("hash", password.hash())
                        .param("initial", password.initial());
        insert(recording, revision);
    }

    @Override
    public void noteSignIn(Recording recording, UserId user, SignInOutcome outcome) {
        recording.include(
                jdbc.sql(ADD_SIGN_IN)
                        .param("act", recording.act().value())
                        .param("user", user.value())
                        .param("outcome", written(outcome))
                        .query(byte[].class)
                        .list());
    }

    private static void insert(Recording recording, JdbcClient.StatementSpec statement) {
        try {
            recording.include(statement.query(byte[].class).list());
        } catch (DuplicateKeyException e) {
            throw new WrittenMeanwhile(e);
        }
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getInt("account_now"), row.getInt("password_now"), row.getInt("proofs_now"));
    }

    private static User user(ResultSet row) throws SQLException {
        var account =
                new User.Account(
                        row.getString("display_name"),
                        new AgencyId(row.getString("agency")),
                        Set.of((String[]) row.getArray("roles").getArray()),
                        User.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
        return new User(
                new UserId(row.getObject("user_id", UUID.class)),
                row.getInt("revision"),
                new Login(row.getString("login")),
                account);
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
