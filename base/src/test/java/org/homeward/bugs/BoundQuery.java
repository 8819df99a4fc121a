package org.homeward.bugs;

import java.sql.Connection;
import java.sql.SQLException;

/// Hands over what was typed as a parameter.
final class BoundQuery {
    private BoundQuery() {}

    static boolean exists(Connection connection, String name) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from person where name = ?")) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
