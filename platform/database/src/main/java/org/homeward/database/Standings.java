package org.homeward.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// What each pooled connection was last told outside of a transaction: whose role it has and with
/// which clearance.
///
/// A connection keeps both when it goes back to the pool and is told anew by the next that wants
/// something else, so that a page whose modules ask one after the other pays a round trip for a
/// change and none for going on. Nobody gets a connection past [#enter] or [Transactions], which
/// both set role and clearance first; a connection that could not be told is thrown away.
final class Standings {
    private record Standing(String module, ClearanceSigner.@Nullable Signed told) {}

    private final ClearanceSigner signer;
    private final Map<PGConnection, Standing> standings =
            Collections.synchronizedMap(new WeakHashMap<>());

    Standings(ClearanceSigner signer) {
        this.signer = signer;
    }

    /// Gives the connection the module's role and the clearance of the thread.
    void enter(Connection connection, String module) throws SQLException {
        var driver = connection.unwrap(PGConnection.class);
        var before = standings.get(driver);
        var wanted = Clearance.current().orElse(null);
        if (before != null && before.module().equals(module) && holds(before.told(), wanted)) {
            return;
        }
        standings.remove(driver);
        var telling = wanted == null ? null : signer.sign(wanted, driver.getBackendPID());
        Session.execute(
                connection, "set role " + module + "; " + Session.ordered("session", telling));
        standings.put(driver, new Standing(module, telling));
    }

    private boolean holds(ClearanceSigner.@Nullable Signed told, @Nullable Clearance wanted) {
        return told == null || wanted == null
                ? told == null && wanted == null
                : signer.holds(told, wanted);
    }
}
