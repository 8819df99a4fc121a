package org.homeward.access.store;

import java.util.Optional;
import java.util.UUID;
import org.homeward.access.model.KeystoreMark;
import org.homeward.journal.Recording;
import org.homeward.journal.RowHash;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The one row that names the keystore.
public final class SqlKeystoreMark implements KeystoreMark {
    private static final String ADD =
            "insert into access.keystore (keystore, act) values (:keystore, :act)"
                    + RowHash.returning("access.keystore");

    private final JdbcClient jdbc;

    public SqlKeystoreMark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<UUID> find() {
        return jdbc.sql("select keystore from access.keystore").query(UUID.class).optional();
    }

    @Override
    public void set(Recording recording, UUID keystore) {
        recording.include(
                jdbc.sql(ADD)
                        .param("keystore", keystore)
                        .param("act", recording.act().value())
                        .query(byte[].class)
                        .list());
    }
}
