package org.homeward.database;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the database is told that a piece of work is cleared for: the second wall, behind grants.
///
/// Row-level security shows the rows of these entries and no others, whatever the statement asks
/// for. It knows no user and no purpose; a grant is what makes one, in the access module alone.
///
/// @param entries what is cleared; the widest entry of a class counts
public record Clearance(List<Entry> entries) {
    private static final ScopedValue<Clearance> CURRENT = ScopedValue.newInstance();

    public Clearance {
        entries = List.copyOf(entries);
    }

    public static Clearance of(Collection<Entry> entries) {
        return new Clearance(List.copyOf(entries));
    }

    /// How rows may be used.
    public enum Use {
        READ,
        /// Also adds rows.
        WRITE
    }

    /// A class of data, and whose rows of it.
    ///
    /// @param dataClass its code, such as `P`
    /// @param agency whose rows; empty for those of every agency
    public record Entry(String dataClass, Use use, Optional<String> agency) {
        private static final Pattern CLASS = Pattern.compile("[A-Z]{1,8}");
        private static final Pattern AGENCY = Pattern.compile("[\\p{L}\\p{N}._/-]+");

        public Entry {
            if (!CLASS.matcher(dataClass).matches()
                    || agency.filter(it -> !AGENCY.matcher(it).matches()).isPresent()) {
                throw new IllegalArgumentException("not an entry of a clearance");
            }
        }

        private String text() {
            return dataClass + (use == Use.WRITE ? ":w:" : ":r:") + agency.orElse("*");
        }
    }

    /// Runs work whose statements are cleared for this and nothing else, until it returns. Work
    /// inside that is cleared for something else sees that alone.
    public <T extends @Nullable Object> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /// What the statement at hand is cleared for; nothing by itself.
    static Optional<Clearance> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    String text() {
        return entries.stream().map(Entry::text).collect(Collectors.joining(","));
    }
}
