package org.homeward.database;

import java.util.regex.Pattern;

/// The schema of one module, which is also the name of the role that may use it.
///
/// Rows are added and never changed: by default the role may select and insert in tables that its
/// migrations create, and nothing else. A migration grants more where it must, in plain sight.
///
/// @param name of schema and role
/// @param migrations folder on the class path with the files `V001__….sql`
public record ModuleSchema(String name, String migrations) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]{1,40}");

    public ModuleSchema {
        if (!NAME.matcher(name).matches() || name.startsWith("pg_") || name.equals("public")) {
            throw new IllegalArgumentException("not a name for a module's schema: " + name);
        }
    }

    /// The schema of a module whose migrations are in `<module>/db`.
    public static ModuleSchema of(String module) {
        return new ModuleSchema(module, module + "/db");
    }
}
