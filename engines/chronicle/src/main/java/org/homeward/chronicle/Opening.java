package org.homeward.chronicle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/// Connects to DuckDB with settings that reach for nothing outside: no extension is ever loaded.
final class Opening {
    private static final String URL = "jdbc:duckdb:";
    private static final byte[] MAGIC = "DUCK".getBytes(StandardCharsets.US_ASCII);
    private static final int MAGIC_OFFSET = 8;

    private Opening() {}

    static DuckDBConnection memory(Settings settings) throws SQLException {
        return connect(URL, settings, "");
    }

    static DuckDBConnection file(Path file, Settings settings) throws SQLException {
        refuseForeign(file);
        try {
            return connect(URL + file.toAbsolutePath(), settings, file + ".tmp");
        } catch (SQLException failure) {
            var message = String.valueOf(failure.getMessage());
            boolean held = message.toLowerCase(Locale.ROOT).contains("could not set lock");
            if (held || !Files.isWritable(file)) {
                throw failure;
            }
            throw new IncompatibleChronicle("the file cannot be read: " + message, failure);
        }
    }

    private static void refuseForeign(Path file) throws SQLException {
        if (!Files.exists(file)) {
            return;
        }
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(MAGIC_OFFSET + MAGIC.length);
            var magic = new String(head, StandardCharsets.ISO_8859_1);
            if (head.length > 0 && !magic.endsWith("DUCK")) {
                throw new IncompatibleChronicle("the file is no DuckDB database");
            }
        } catch (IOException failure) {
            throw new SQLException("cannot read " + file, failure);
        }
    }

    private static DuckDBConnection connect(String url, Settings settings, String overflow)
            throws SQLException {
        var properties = new Properties();
        properties.setProperty("memory_limit", settings.memoryMegabytes() + "MB");
        properties.setProperty("threads", Integer.toString(settings.threads()));
        properties.setProperty("temp_directory", overflow);
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        return DriverManager.getConnection(url, properties).unwrap(DuckDBConnection.class);
    }
}
