package org.homeward.app.wiring;

import java.security.SecureRandom;
import java.time.Clock;
import org.homeward.access.store.MatrixFile;
import org.homeward.access.store.SqlCovers;
import org.homeward.access.store.SqlUsers;
import org.homeward.access.work.StandingIn;
import org.homeward.database.Database;
import org.homeward.journal.store.SqlJournal;
import org.homeward.packs.CountryPack;

/// What the journal takes from outside; with each act it writes down for whom it was done.
final class AroundTheJournal {
    private AroundTheJournal() {}

    static SqlJournal.Surroundings of(
            Database database, CountryPack pack, Clock clock, SecureRandom random) {
        var access = database.client("access");
        var standingIn =
                new StandingIn(
                        new SqlUsers(access), new SqlCovers(access), MatrixFile.load(), clock);
        return new SqlJournal.Surroundings(clock, random, pack.zone(), standingIn);
    }
}
