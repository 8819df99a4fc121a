package org.homeward.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.homeward.base.AgencyId;
import org.homeward.database.Columns;
import org.homeward.people.PersonReferences;
import org.homeward.people.Side;
import org.homeward.people.model.Link;
import org.homeward.people.model.MatchKeys;
import org.homeward.people.model.Matcher.Known;
import org.homeward.people.model.Reason;
import org.homeward.people.model.Registered;
import org.homeward.people.model.Registered.State;
import org.homeward.people.model.SealedIdentity;

/// How the rows of this schema become records, and values become columns.
final class Rows {
    private Rows() {}

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Map<String, ?> ids(Collection<UUID> ids) {
        return Columns.of(List.copyOf(ids)).uuids("ids", Function.identity()).asParameters();
    }

    static Registered registered(ResultSet row) throws SQLException {
        return new Registered(
                uuid(row, "record"),
                row.getInt("number"),
                side(row),
                new AgencyId(row.getString("agency")),
                new PersonReferences(uuid(row, "on_side"), uuid(row, "for_statistics")),
                row.getInt("revision"),
                state(row),
                row.getBytes("content_hash"));
    }

    static Side side(ResultSet row) throws SQLException {
        return Side.valueOf(row.getString("side").toUpperCase(Locale.ROOT));
    }

    static State state(ResultSet row) throws SQLException {
        return State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    }

    static Known known(ResultSet row) throws SQLException {
        return new Known(
                uuid(row, "record"),
                row.getInt("number"),
                new AgencyId(row.getString("agency")),
                new MatchKeys(
                        row.getObject("identity_key", UUID.class),
                        row.getInt("identity_scheme"),
                        row.getObject("name_birth_key", UUID.class),
                        row.getObject("name_birth_sex_key", UUID.class),
                        row.getObject("phone_key", UUID.class),
                        row.getObject("name_phone_key", UUID.class)));
    }

    static Optional<SealedIdentity> sealed(ResultSet row) throws SQLException {
        return state(row) == State.ENDED
                ? Optional.empty()
                : Optional.of(
                        new SealedIdentity(
                                row.getBytes("name"),
                                row.getBytes("other_name"),
                                row.getBytes("sex"),
                                row.getBytes("birth_date"),
                                row.getBytes("identity_number"),
                                row.getBytes("phone"),
                                row.getBytes("home_address")));
    }

    static Link link(ResultSet row) throws SQLException {
        return new Link(
                uuid(row, "low"),
                uuid(row, "high"),
                row.getInt("revision"),
                Link.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                maker(row),
                Reason.ofCode(row.getString("reason")).orElseThrow());
    }

    static Link.Maker maker(ResultSet row) throws SQLException {
        return Link.Maker.valueOf(row.getString("made_by").toUpperCase(Locale.ROOT));
    }
}
