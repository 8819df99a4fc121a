package org.homeward.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.homeward.access.model.Passkey;
import org.homeward.access.model.Passkeys;
import org.homeward.access.model.WrittenMeanwhile;
import org.homeward.base.UserId;
import org.homeward.journal.Recording;
import org.homeward.journal.RowHash;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Passkeys in PostgreSQL. Rows are only added; a change is a newer revision.
public final class SqlPasskeys implements Passkeys {
    private static final String LIVE =
            """
            select k.credential, k.user_id, k.attestation, k.transports, r.revision, r.label,
                   (select coalesce(max(u.counter), 0)
                      from access.passkey_use u where u.credential = k.credential) as counter
              from access.passkey k
              join access.passkey_revision r on r.credential = k.credential
             where r.state = 'active'
               and not exists (select from access.passkey_revision newer
                                where newer.credential = r.credential
                                  and newer.revision > r.revision)
            """;

    private static final String BY_CREDENTIAL = LIVE + " and k.credential = :credential";
    private static final String BY_USER = LIVE + " and k.user_id = :user order by r.label";

    private static final String ADD =
            """
            insert into access.passkey (credential, user_id, act, attestation, transports)
            values (:credential, :user, :act, :attestation, :transports)
            """
                    + RowHash.returning("access.passkey");

    private static final String REVISE =
            """
            insert into access.passkey_revision (credential, revision, act, label, state)
            values (:credential, :revision, :act, :label, :state)
            """
                    + RowHash.returning("access.passkey_revision");

    private static final String NOTE_USE =
            """
            insert into access.passkey_use (credential, act, counter)
            values (:credential, :act, :counter)
            """
                    + RowHash.returning("access.passkey_use");

    private final JdbcClient jdbc;

    public SqlPasskeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Passkey> find(String credential) {
        return jdbc.sql(BY_CREDENTIAL)
                .param("credential", credential)
                .query((row, _) -> passkey(row))
                .optional();
    }

    @Override
    public List<Passkey> of(UserId user) {
        return jdbc.sql(BY_USER).param("user", user.value()).query((row, _) -> passkey(row)).list();
    }

    @Override
    public void add(Recording recording, Passkey passkey) {
        var transports = new TreeSet<>(passkey.made().transports());
        insert(
                recording,
                jdbc.sql(ADD)
                        .param("credential", passkey.credential())
                        .param("user", passkey.user().value())
                        .param("act", recording.act().value())
                        .param("attestation", passkey.made().attestation())
                        .param("transports", transports.toArray(String[]::new)));
        revise(recording, passkey.credential(), passkey.state());
        noteUse(recording, passkey.credential(), passkey.made().counter());
    }

    @Override
    public void revise(Recording recording, String credential, Passkey.State next) {
        insert(
                recording,
                jdbc.sql(REVISE)
                        .param("credential", credential)
                        .param("revision", next.revision())
                        .param("act", recording.act().value())
                        .param("label", next.label())
                        .param("state", next.revoked() ? "revoked" : "active"));
    }

    @Override
    public void noteUse(Recording recording, String credential, long counter) {
        insert(
                recording,
                jdbc.sql(NOTE_USE)
                        .param("credential", credential)
                        .param("act", recording.act().value())
                        .param("counter", counter));
    }

    private static void insert(Recording recording, JdbcClient.StatementSpec statement) {
        try {
            recording.include(statement.query(byte[].class).list());
        } catch (DuplicateKeyException e) {
            throw new WrittenMeanwhile(e);
        }
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        return new Passkey(
                row.getString("credential"),
                new UserId(row.getObject("user_id", UUID.class)),
                new Passkey.Made(
                        row.getBytes("attestation"),
                        Set.of((String[]) row.getArray("transports").getArray()),
                        row.getLong("counter")),
                new Passkey.State(row.getInt("revision"), row.getString("label"), false));
    }
}
