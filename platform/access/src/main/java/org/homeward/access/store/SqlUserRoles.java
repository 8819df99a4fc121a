package org.homeward.access.store;

import java.util.Set;
import java.util.UUID;
import org.homeward.access.UserRoles;
import org.homeward.base.UserId;
import org.homeward.journal.ActId;
import org.homeward.journal.Journal;
import org.homeward.journal.Position;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The roles of users in PostgreSQL: those of the newest revision whose act is not later.
public final class SqlUserRoles implements UserRoles {
    private static final String REVISIONS =
            """
            select act, roles
              from access.account
             where user_id = :user
             order by revision desc
            """;

    private final JdbcClient jdbc;
    private final Journal journal;

    public SqlUserRoles(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    private record Revision(ActId act, Set<String> roles) {}

    @Override
    public Set<String> at(UserId user, Position position) {
        var revisions =
                jdbc.sql(REVISIONS)
                        .param("user", user.value())
                        .query(
                                (row, _) ->
                                        new Revision(
                                                new ActId(row.getObject("act", UUID.class)),
                                                Set.of(
                                                        (String[])
                                                                row.getArray("roles").getArray())))
                        .list();
        var positions = journal.positionsOf(revisions.stream().map(Revision::act).toList());
        return revisions.stream()
                .filter(
                        one -> {
                            var at = positions.get(one.act);
                            return at != null && at.compareTo(position) <= 0;
                        })
                .findFirst()
                .map(Revision::roles)
                .orElse(Set.of());
    }
}
