package org.homeward.access.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.model.KeystoreMark;
import org.homeward.journal.Recording;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The one row that names the keystore.
public final class SqlKeystoreMark implements KeystoreMark {
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
        jdbc.sql("insert into access.keystore (keystore, act) values (:keystore, :act)")
                .param("keystore", keystore)
                .param("act", recording.act().value())
                .update();
        recording.include(keystore.toString().getBytes(StandardCharsets.UTF_8));
    }
}
