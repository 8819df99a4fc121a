package org.homeward.database;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.homeward.base.Problem;
import org.jspecify.annotations.Nullable;

/// PostgreSQL cannot be used as asked, and a person has to do something about it.
///
/// The [#problem] can be worded in the person's language; the message is the English sentence.
public final class DatabaseUnavailable extends RuntimeException {
    /// What is wrong; each has a sentence in `database/words.properties` that says what to do.
    public enum Reason {
        PORT_IN_USE,
        FOLDER_IN_USE,
        FOLDER_UNUSABLE,
        OTHER_POSTGRESQL,
        OTHER_FORMAT,
        PASSWORDS_MISSING,
        NO_PROGRAMS,
        NO_PLAIN_USER,
        SERVER_FAILED,
        UNREACHABLE,
        OTHER_SERVER_VERSION,
        OTHER_ENCODING,
        OTHER_SCHEMA,
        APPLICATION_TOO_STRONG;

        String key() {
            return "database." + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Problem problem;

    public DatabaseUnavailable(Reason reason, Object... arguments) {
        this(null, reason, arguments);
    }

    public DatabaseUnavailable(@Nullable Throwable cause, Reason reason, Object... arguments) {
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        super(sentence(reason, texts), cause);
        this.reason = reason;
        this.problem = Problem.of(reason.key(), texts);
    }

    public Reason reason() {
        return reason;
    }

    public Problem problem() {
        return problem;
    }

    private static String sentence(Reason reason, String[] arguments) {
        var words = new Properties();
        var file = DatabaseUnavailable.class.getResourceAsStream("/database/words.properties");
        try (var text =
                new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            words.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String pattern = Objects.requireNonNull(words.getProperty(reason.key()), reason.key());
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }
}
