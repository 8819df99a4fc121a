package org.homeward.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.homeward.database.DatabaseUnavailable.Reason;

/// How Homeward talks to PostgreSQL, whoever it logs in as.
final class Driver {
    private Driver() {}

    /// No detail of errors in messages: it quotes the values of the row that failed.
    static Properties options() {
        var options = new Properties();
        options.setProperty("ApplicationName", "homeward");
        options.setProperty("logServerErrorDetail", "false");
        options.setProperty("gssEncMode", "disable");
        options.setProperty("tcpKeepAlive", "true");
        options.setProperty("connectTimeout", "10");
        // What has no parameter, such as the telling of a role, goes in one message and not in six.
        options.setProperty("preferQueryMode", "extendedForPrepared");
        return options;
    }

    static Connection connect(DatabaseAddress address, Login login) {
        var options = options();
        options.setProperty("user", login.user());
        options.setProperty("password", login.password());
        try {
            return DriverManager.getConnection(address.url(), options);
        } catch (SQLException e) {
            throw unreachable(e, address, login);
        }
    }

    static DatabaseUnavailable unreachable(Throwable cause, DatabaseAddress address, Login login) {
        String why = String.valueOf(cause.getMessage());
        return new DatabaseUnavailable(cause, Reason.UNREACHABLE, address.url(), login.user(), why);
    }
}
