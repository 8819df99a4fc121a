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

/// One invented user for each role worth looking at, and a second statistician, since a figure is
/// released by two persons.
final class DemoUsers {
    private static final String SECOND = "second-statistician";

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
                    "user-administrator");

    private final Rooms rooms;
    private final SqlUsers users;

    DemoUsers(Rooms rooms) {
        this.rooms = rooms;
        this.users = new SqlUsers(rooms.foundation().database().client("access"));
    }

    /// The role of the matrix file that a login of the list has.
    private static String roleOf(String login) {
        return login.equals(SECOND) ? "statistician" : login;
    }

    /// The key of the words by which a login of the list is shown.
    static String words(String login) {
        return login.equals(SECOND) ? "app.home.second_statistician" : "access.role." + login;
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
                                    agency(),
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
