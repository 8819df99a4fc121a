package org.homeward.protection.store;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.access.Grant;
import org.homeward.database.ListLength;
import org.homeward.intake.LiveFiles;
import org.homeward.intake.LiveFiles.Condition;
import org.homeward.intake.Revisions;
import org.homeward.intake.Revisions.Derived;
import org.homeward.intake.Revisions.Layout;
import org.homeward.protection.model.VictimColumns;
import org.homeward.protection.model.VictimEvent;
import org.homeward.protection.model.VictimFile;
import org.homeward.protection.model.Victims;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Victims' files in PostgreSQL.
public final class SqlVictims implements Victims {
    /// How the register's ledger keeps its rows.
    public static final Layout LAYOUT =
            new Layout(
                    "protection.victim",
                    VictimColumns.ALL,
                    Stream.concat(
                                    Stream.of(
                                            new Derived("person", "uuid"),
                                            new Derived("age_basis", "text")),
                                    Stream.of(VictimEvent.values())
                                            .map(event -> new Derived(event.age(), "int")))
                            .toList());

    private final Revisions revisions;
    private final LiveFiles live;

    public SqlVictims(JdbcClient jdbc, InstantSource clock) {
        this.revisions = new Revisions(jdbc, LAYOUT);
        var days = Stream.of(VictimEvent.values()).map(VictimEvent::on).toList();
        this.live = new LiveFiles(jdbc, revisions, days, clock);
    }

    @Override
    public Optional<VictimFile> find(Grant grant, UUID record) {
        return grant.opening(() -> revisions.find(record))
                .map(VictimFile::of)
                .filter(file -> grant.reach().covers(file.agency()));
    }

    @Override
    public Optional<VictimFile> ofPerson(Grant grant, UUID person) {
        return live.ofPerson(grant, person).map(VictimFile::of);
    }

    @Override
    public List<VictimFile> withNumber(Grant grant, String recordNumber, int limit) {
        return live.withNumber(grant, recordNumber, limit).stream().map(VictimFile::of).toList();
    }

    @Override
    public List<Revision> history(Grant grant, UUID record) {
        return grant.opening(() -> revisions.history(record)).entrySet().stream()
                .map(said -> new Revision(said.getKey(), VictimFile.of(said.getValue())))
                .filter(revision -> grant.reach().covers(revision.file().agency()))
                .toList();
    }

    @Override
    public List<VictimFile> list(Grant grant, Choice choice, int limit, int skip) {
        return live.list(grant, conditions(choice), limit, skip).stream()
                .map(VictimFile::of)
                .toList();
    }

    @Override
    public List<ListLength> lengths(Grant grant, List<Choice> choices) {
        return live.lengths(grant, choices.stream().map(SqlVictims::conditions).toList());
    }

    private static List<Condition> conditions(Choice choice) {
        var conditions = new ArrayList<Condition>();
        choice.event().ifPresent(event -> conditions.add(new Condition.Said(event.on())));
        choice.without().ifPresent(event -> conditions.add(new Condition.Unsaid(event.on())));
        choice.form().ifPresent(form -> conditions.add(new Condition.Coded("form", form)));
        return conditions;
    }
}
