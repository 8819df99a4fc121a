package org.homeward.database;

/// Where a PostgreSQL 18 is, and the two logins that Homeward has there.
///
/// The owner owns every schema and is used while migrating, and to leave the secret by which
/// clearances are signed; whatever else runs is the application's login, which by itself may read
/// nothing.
public record DatabaseAddress(String url, Login owner, Login application) {
    private static final String PREFIX = "jdbc:postgresql:";

    public DatabaseAddress {
        if (!url.startsWith(PREFIX)) {
            throw new IllegalArgumentException("an address of PostgreSQL starts with " + PREFIX);
        }
        if (url.contains("password=")) {
            throw new IllegalArgumentException(
                    "a password belongs in the login, not in the address");
        }
        if (owner.user().equals(application.user())) {
            throw new IllegalArgumentException("owner and application need two logins");
        }
    }

    /// The same server and logins, another database.
    public DatabaseAddress inDatabase(String name) {
        int query = url.indexOf('?');
        String base = query < 0 ? url : url.substring(0, query);
        String options = query < 0 ? "" : url.substring(query);
        int slash = base.lastIndexOf('/');
        return new DatabaseAddress(
                base.substring(0, slash + 1) + name + options, owner, application);
    }
}
