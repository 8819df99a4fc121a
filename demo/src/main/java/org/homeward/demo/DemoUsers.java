package org.homeward.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.Actor;
import org.homeward.access.model.Login;
import org.homeward.access.model.User;
import org.homeward.access.store.SqlUsers;
import org.homeward.app.wiring.Foundation;
import org.homeward.app.wiring.Rooms;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.homeward.journal.Occasion;
import org.homeward.packs.Agency;
import org.homeward.packs.Side;

/// One invented user for each role worth looking at, and a second one where it takes two: for
/// releasing a figure and for opening an address in an emergency. The case worker is of another
/// agency, so that there is somebody whose work does not reach the others' files.
final class DemoUsers {
    private static final String SECOND_OF = "second-";
    private static final String SECOND = SECOND_OF + "statistician";
    private static final String ELSEWHERE = "case-worker";

    /// Roles in the order in which the start prints them.
    static final List<String> ROLES =
            List.of(
                    "importing-officer",
                    "statistician",
                    SECOND,
                    "case-supervisor",
                    "investigation-supervisor",
                    "linkage-reviewer",
                    "statement-curator",
                    "spokesperson",
                    "privacy-officer",
                    "user-administrator",
                    ELSEWHERE,
                    SECOND_OF + "case-supervisor",
                    "system-administrator",
                    SECOND_OF + "system-administrator");

    private final Rooms rooms;
    private final SqlUsers users;

    DemoUsers(Rooms rooms) {
        this.rooms = rooms;
        this.users = new SqlUsers(rooms.foundation().database().client("access"));
    }

    /// The role of the matrix file that a login of the list has.
    private static String roleOf(String login) {
        return login.startsWith(SECOND_OF) ? login.substring(SECOND_OF.length()) : login;
    }

    /// The key of the words by which a login of the list is shown.
    static String words(String login) {
        return login.startsWith(SECOND_OF)
                ? "app.home." + login.replace('-', '_')
                : "access.role." + login;
    }

    /// The login of the invented user of a role.
    static Login login(String role) {
        return new Login(role);
    }

    Optional<User> user(String role) {
        return users.find(login(role));
    }

    /// Makes the users that are not there yet, in one act.
    void make() {
        var missing = ROLES.stream().filter(role -> user(role).isEmpty()).toList();
        if (missing.isEmpty()) {
            return;
        }
        var made = new ArrayList<User>();
        for (var role : missing) {
            made.add(
                    new User(
                            new UserId(rooms.foundation().randomId()),
                            1,
                            login(role),
                            new User.Account(
                                    name(role),
                                    role.equals(ELSEWHERE) ? elsewhere() : agency(),
                                    Set.of(roleOf(role)),
                                    User.State.ACTIVE)));
        }
        rooms.foundation()
                .journal()
                .act(
                        new Occasion(
                                "user-added",
                                Foundation.INSTANCE.user(),
                                Foundation.INSTANCE.agency(),
                                "administration",
                                Optional.empty()),
                        recording -> {
                            made.forEach(user -> users.add(recording, user));
                            return made.size();
                        });
    }

    /// A name that is nobody's, in the country's first language.
    private String name(String role) {
        var pack = rooms.foundation().pack();
        var words = pack.words(pack.languages().getFirst());
        return words.text("app.demo") + " " + (1 + ROLES.indexOf(role));
    }

    /// The first agency of the pack that speaks for both sides at the end of the demonstration: its
    /// officer can try every kind of file.
    private AgencyId agency() {
        var pack = rooms.foundation().pack();
        return pack.agencies().at(pack.demo().to()).stream()
                .filter(it -> it.sides().containsAll(List.of(Side.values())))
                .findFirst()
                .map(Agency::id)
                .orElseThrow();
    }

    /// Another agency that protects victims.
    private AgencyId elsewhere() {
        var pack = rooms.foundation().pack();
        return pack.agencies().at(pack.demo().to()).stream()
                .filter(it -> it.sides().contains(Side.PROTECTION))
                .map(Agency::id)
                .filter(it -> !it.equals(agency()))
                .findFirst()
                .orElseThrow();
    }

    /// Whoever sent an agency's files in the invented history; nobody signs in as them.
    static Actor officerOf(AgencyId agency) {
        return nobody("officer/" + agency, agency, "importing-officer");
    }

    static Actor reviewerOf(AgencyId agency) {
        return nobody("reviewer/" + agency, agency, "linkage-reviewer");
    }

    static Actor supervisorOf(AgencyId agency) {
        return nobody("supervisor/" + agency, agency, "investigation-supervisor");
    }

    /// Who proposed the figures of the history for release.
    static Actor proposer(Rooms rooms) {
        return new DemoUsers(rooms).user("statistician").orElseThrow().actor();
    }

    /// Who released them.
    static Actor releaser(Rooms rooms) {
        return new DemoUsers(rooms).user(SECOND).orElseThrow().actor();
    }

    private static Actor nobody(String name, AgencyId agency, String role) {
        var id =
                java.util.UUID.nameUUIDFromBytes(
                        ("homeward-demo/" + name)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Actor(new UserId(id), agency, Set.of(role));
    }
}
