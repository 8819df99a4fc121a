package org.homeward.chronicle;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/// The machine failed, not the caller: disk full, memory limit reached, file locked by another
/// process. An append that failed left nothing behind and can be repeated, unless the file itself
/// [is damaged][#isDamage].
public final class ChronicleFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// DuckDB tells a broken block or a missing end of the file by nothing but these words.
    private static final List<String> WORDS_OF_DAMAGE =
            List.of("corrupt", "could not read enough bytes");

    private final boolean damage;

    ChronicleFault(String message, SQLException cause) {
        super(message, cause);
        this.damage = isDamage(cause);
    }

    /// Whether what the file holds cannot be read: the caller removes it and appends everything
    /// again.
    public boolean isDamage() {
        return damage;
    }

    static boolean isDamage(SQLException failure) {
        var message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return WORDS_OF_DAMAGE.stream().anyMatch(message::contains);
    }
}
