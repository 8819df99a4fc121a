package org.homeward.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.database.DatabaseUnavailable;
import org.homeward.database.DatabaseUnavailable.Reason;

/// Who PostgreSQL runs as: ourselves, or somebody plainer when we are root, as which it must
/// not run.
///
/// An unprivileged user is taken where it can reach the folders; where it cannot (a folder in
/// root's home), a user namespace strips root of its powers. What a cluster began with it
/// keeps, because the files belong to that user.
///
/// @param prefix put before a command to run it as this user
/// @param owner name of the user that owns the server's files; ours if empty
record ServerUser(List<String> prefix, Optional<String> owner) {
    private static final List<String> PLAIN_USERS = List.of("homeward", "nobody");
    private static final String ROOT = "root";

    static ServerUser ourselves() {
        return new ServerUser(List.of(), Optional.empty());
    }

    static boolean weAreRoot() {
        return ROOT.equals(System.getProperty("user.name"));
    }

    /// Keeps the user of a cluster that exists; else the plainest that reaches both folders.
    static ServerUser choose(Path folder, Path cluster, Path programs) {
        if (!weAreRoot()) {
            return ourselves();
        }
        return candidates(cluster)
                .filter(user -> user.reaches(folder) && user.reaches(programs))
                .findFirst()
                .orElseThrow(() -> new DatabaseUnavailable(Reason.NO_PLAIN_USER, folder, programs));
    }

    /// The command line that runs a program as this user.
    List<String> command(List<String> program) {
        return Stream.concat(prefix.stream(), program.stream()).toList();
    }

    void own(Path path) throws IOException {
        if (owner.isPresent()) {
            var users = path.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(path, users.lookupPrincipalByName(owner.get()));
        }
    }

    private static Stream<ServerUser> candidates(Path cluster) {
        if (Files.exists(cluster)) {
            String keeper = ownerOf(cluster);
            return keeper.equals(ROOT) ? Stream.of(rootWithoutPowers()) : plain(keeper);
        }
        return Stream.concat(
                PLAIN_USERS.stream().flatMap(ServerUser::plain), Stream.of(rootWithoutPowers()));
    }

    private static ServerUser rootWithoutPowers() {
        return new ServerUser(List.of("unshare", "--user", "--"), Optional.empty());
    }

    /// With `setpriv`, which is exact, or with `su`, which is everywhere; none if there is no
    /// such user.
    private static Stream<ServerUser> plain(String name) {
        var group = Commands.run(List.of("id", "-g", name));
        if (!group.succeeded()) {
            return Stream.empty();
        }
        var setpriv =
                List.of(
                        "setpriv",
                        "--reuid=" + name,
                        "--regid=" + group.output(),
                        "--clear-groups",
                        "--no-new-privs",
                        "--");
        var su = List.of("su", "-s", "/bin/sh", "-c", "exec \"$@\"", "--", name, "sh");
        return Stream.of(setpriv, su).map(prefix -> new ServerUser(prefix, Optional.of(name)));
    }

    private boolean reaches(Path folder) {
        try {
            return Commands.run(command(List.of("test", "-x", folder.toString()))).succeeded();
        } catch (UncheckedIOException _) {
            return false; // the program of the prefix is not installed here
        }
    }

    private static String ownerOf(Path path) {
        try {
            return Files.getOwner(path).getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
