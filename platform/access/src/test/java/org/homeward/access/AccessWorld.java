package org.homeward.access;

import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.keys.KeyedAccountSecrets;
import org.homeward.access.model.AccountSecrets;
import org.homeward.access.model.Login;
import org.homeward.access.model.Passwords;
import org.homeward.access.model.User;
import org.homeward.access.store.MatrixFile;
import org.homeward.access.store.SqlCovers;
import org.homeward.access.store.SqlIdentities;
import org.homeward.access.store.SqlPasskeys;
import org.homeward.access.store.SqlSecondFactors;
import org.homeward.access.store.SqlUsers;
import org.homeward.access.work.AddUser;
import org.homeward.access.work.ArrangeCover;
import org.homeward.access.work.FirstPasswords;
import org.homeward.access.work.StandingIn;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.homeward.database.ModuleSchema;
import org.homeward.journal.InstanceKind;
import org.homeward.journal.Journal;
import org.homeward.journal.store.SqlJournal;
import org.homeward.testkit.postgres.TestDatabase;

/// An instance with a real database and journal, and some users.
public final class AccessWorld implements AutoCloseable {
    public static final AgencyId NORTH = new AgencyId("north");

    public final TestDatabase database =
            TestDatabase.with(ModuleSchema.of("journal"), ModuleSchema.of("access"));
    public final ForwardClock clock = new ForwardClock();
    public final Matrix matrix = MatrixFile.load();
    public final Rights rights = new MatrixRights(matrix, clock);
    public final SqlUsers users = new SqlUsers(database.client("access"));
    public final SqlSecondFactors factors = new SqlSecondFactors(database.client("access"));
    public final SqlIdentities identities = new SqlIdentities(database.client("access"));
    public final SqlPasskeys passkeys = new SqlPasskeys(database.client("access"));
    public final SqlCovers covers = new SqlCovers(database.client("access"));
    public final StandingIn standingIn = new StandingIn(users, covers, matrix, clock);
    public final AccountSecrets secrets = new KeyedAccountSecrets(new TestPseudonyms());
    public final Journal journal =
            SqlJournal.open(
                    database.client("journal"),
                    database.transactions(),
                    new SqlJournal.Surroundings(
                            clock, new SecureRandom(), ZoneOffset.UTC, standingIn),
                    InstanceKind.DEMO,
                    "farland");

    /// Quick hashes, since each real one takes a fifth of a second.
    public final Passwords passwords =
            new Passwords() {
                @Override
                public String hash(String password) {
                    return "#" + password;
                }

                @Override
                public boolean matches(String password, String hash) {
                    return hash.equals("#" + password);
                }
            };

    public final AddUser addUser =
            new AddUser(
                    journal,
                    users,
                    passwords,
                    matrix,
                    new AddUser.Sources(
                            () -> new UserId(UUID.randomUUID()),
                            new FirstPasswords(new SecureRandom()),
                            clock));

    public final ArrangeCover arrangeCover =
            new ArrangeCover(
                    journal,
                    users,
                    covers,
                    standingIn,
                    new ArrangeCover.Sources(UUID::randomUUID, clock));

    public AddUser.Done user(String login, String... roles) {
        var outcome =
                addUser.handle(
                        rights.forService(AddUser.RIGHT, "account"),
                        new Actor(Rights.SERVICE, NORTH, Set.of()),
                        new AddUser.Command(new Login(login), account(roles)));
        return (AddUser.Done) outcome;
    }

    public static User.Account account(String... roles) {
        return new User.Account("Name of a user", NORTH, Set.of(roles), User.State.ACTIVE);
    }

    @Override
    public void close() {
        database.close();
    }
}
