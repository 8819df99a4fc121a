package org.homeward.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;

/// Grants for tests of what takes one.
public final class Grants {
    private static final UserId SOMEBODY = new UserId(new UUID(7, 7));

    private Grants() {}

    public static Grant own(AgencyId agency, Right right, Instant until) {
        return new Grant(holder(SOMEBODY, agency), right, new Reach.Own(agency), "casework", until);
    }

    public static Grant forService(Right right, Instant until) {
        return new Grant(
                holder(Rights.SERVICE, new AgencyId("homeward")),
                right,
                new Reach.National(),
                "name-index",
                until);
    }

    private static Actor holder(UserId user, AgencyId agency) {
        return new Actor(user, agency, Set.of());
    }
}
