package org.homeward.bugs;

import java.sql.Connection;
import java.sql.SQLException;

/// Puts what was typed into the SQL.
final class PlantedQuery {
    private PlantedQuery() {}

    static boolean exists(Connection connection, String name) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery("select 1 from person where name = '" + name + "'")) {
            return rows.next();
        }
    }
}
