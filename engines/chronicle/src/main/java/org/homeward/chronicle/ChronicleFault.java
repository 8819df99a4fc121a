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

    /// After such an error DuckDB refuses everything until it is opened anew: a full disk under a
    /// checkpoint is one.
    private static final String END = "fatal error";

    private final boolean damage;
    private final boolean end;

    ChronicleFault(String message, SQLException cause) {
        super(message, cause);
        this.damage = isDamage(cause);
        this.end = said(cause).contains(END);
    }

    /// Whether what the file holds cannot be read: the caller removes it and appends everything
    /// again.
    public boolean isDamage() {
        return damage;
    }

    /// Whether this chronicle answers nothing any more, though what it holds is whole: the caller
    /// closes it and opens it again.
    public boolean isEnd() {
        return end && !damage;
    }

    static boolean isDamage(SQLException failure) {
        return WORDS_OF_DAMAGE.stream().anyMatch(said(failure)::contains);
    }

    private static String said(SQLException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    }
}
