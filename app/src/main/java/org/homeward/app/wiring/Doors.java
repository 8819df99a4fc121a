package org.homeward.app.wiring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.access.Action;
import org.homeward.access.BreakGlass;
import org.homeward.access.Condition;
import org.homeward.access.DataClass;
import org.homeward.access.Matrix;
import org.homeward.access.Reach;
import org.homeward.access.Right;
import org.homeward.access.web.Frame;
import org.homeward.access.web.Key;
import org.homeward.access.work.OnboardAgency;
import org.homeward.app.web.HomePage.Door;

/// The parts of the product with the rights that open them, for the menu and for the home page.
final class Doors {
    private static final Key STATISTICS =
            Key.of(DataClass.T, Action.READ, "statistics")
                    .or(Key.of(DataClass.T, Action.READ, "statements"));

    private static final List<Door> ROOMS =
            List.of(
                    new Door("/picture", "picture", STATISTICS),
                    new Door("/figures", "figures", STATISTICS),
                    new Door("/published", "published", STATISTICS),
                    new Door(
                            "/released", "released", Key.of(DataClass.PUB, Action.READ, "account")),
                    new Door(
                            "/import",
                            "import",
                            Key.of(DataClass.P, Action.CREATE, "import")
                                    .or(Key.of(DataClass.J, Action.CREATE, "import"))),
                    new Door("/victims", "victims", Key.of(DataClass.P, Action.READ, "casework")),
                    new Door("/cases", "cases", Key.of(DataClass.J, Action.READ, "investigation")),
                    new Door(
                            "/people/emergency",
                            "emergency",
                            Key.ever(DataClass.I, Action.BREAK_GLASS, BreakGlass.PURPOSE)
                                    .or(
                                            Key.ever(
                                                    DataClass.L,
                                                    Action.BREAK_GLASS,
                                                    BreakGlass.PURPOSE))),
                    new Door(
                            "/people/links",
                            "links",
                            Key.of(DataClass.I, Action.DECIDE, "linkage")),
                    new Door("/journal", "journal", Key.of(DataClass.A, Action.READ, "oversight")),
                    new Door(
                            "/users",
                            "users",
                            Key.of(
                                    DataClass.A,
                                    Action.READ,
                                    "administration",
                                    Condition.USERS_ONLY)),
                    new Door(
                            "/onboarding",
                            "onboarding",
                            onboarding("administration").or(onboarding("oversight"))));

    private static final Door HANDBOOK = new Door("/handbook", "handbook", _ -> true);

    /// Whoever sees persons finds them: by casework, by investigation, or masked to compare them.
    private static final Key PERSONS =
            Key.of(DataClass.P, Action.READ, "casework")
                    .and(
                            Key.of(DataClass.I, Action.READ, "casework")
                                    .or(Key.of(DataClass.I, Action.MASKED, "casework")))
                    .or(
                            Key.of(DataClass.J, Action.READ, "investigation")
                                    .and(
                                            Key.of(
                                                    DataClass.I,
                                                    Action.READ,
                                                    "investigation",
                                                    Condition.SUSPECTS_ONLY)))
                    .or(Key.of(DataClass.I, Action.DECIDE, "linkage"));

    private Doors() {}

    private static Key onboarding(String purpose) {
        return visitor ->
                visitor.grant(
                                OnboardAgency.RIGHT,
                                purpose,
                                Condition.ONBOARDING_ONLY,
                                Condition.TWO_PERSONS)
                        .filter(it -> it.reach() instanceof Reach.National)
                        .isPresent();
    }

    static List<Frame.Entry> menu() {
        return Stream.concat(ROOMS.stream(), Stream.of(HANDBOOK)).map(Doors::entry).toList();
    }

    static List<Frame.Entry> footer() {
        return List.of(entry(HANDBOOK));
    }

    static Optional<Frame.Entry> search() {
        return Optional.of(new Frame.Entry("/people/search", "app.nav.search", PERSONS));
    }

    /// With one's own account, for all whose roles have one.
    static List<Door> desk(Matrix matrix) {
        var own = Right.of(DataClass.A, Action.READ);
        Key account =
                visitor ->
                        visitor.actor()
                                .filter(it -> matrix.mentions(it.roles(), own, "account"))
                                .isPresent();
        return Stream.concat(
                        ROOMS.stream(),
                        Stream.of(new Door("/account", "account", account), HANDBOOK))
                .toList();
    }

    private static Frame.Entry entry(Door door) {
        return new Frame.Entry(door.href(), "app.nav." + door.words(), door.key());
    }
}
