package org.homeward.demo;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Right;
import org.homeward.app.wiring.Foundation;
import org.homeward.app.wiring.Rooms;
import org.homeward.base.AgencyId;
import org.homeward.intake.model.FileTerms;
import org.homeward.intake.model.Progress;
import org.homeward.intake.model.WithdrawalReason;
import org.homeward.intake.work.PublishFile;
import org.homeward.intake.work.SubmitFile;
import org.homeward.intake.work.WithdrawFile;
import org.homeward.journal.Occasion;
import org.homeward.justice.work.DecideOnCases;
import org.homeward.people.Side;
import org.homeward.people.model.Fingerprints;
import org.homeward.people.model.PersonRecords.RowIdentity;
import org.homeward.people.work.DecideOnPair;
import org.homeward.testkit.population.DemoHistory;
import org.homeward.testkit.population.DemoHistory.Event;
import org.homeward.testkit.population.FileKind;
import org.homeward.testkit.population.Truth.RecordKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Replays an invented history through the use cases that real agencies go through, event by event,
/// each at
/// the time at which it would have been recorded. A killed replay goes on where it was.
final class Replay {
    private static final Right DECIDE = Right.of(DataClass.I, Action.DECIDE);

    private final Rooms rooms;
    private final HistoryClock clock;
    private final JdbcClient demo;
    private final DemoHistory history;
    private final PublishedAlongTheWay publications;

    Replay(Rooms rooms, HistoryClock clock, DemoHistory history) {
        this.rooms = rooms;
        this.clock = clock;
        this.demo = rooms.foundation().database().client("demo");
        this.history = history;
        this.publications = new PublishedAlongTheWay(rooms);
    }

    /// @param progress is told how many of how many rows are in
    void run(BiConsumer<Integer, Integer> progress) {
        var done = done();
        int rows = history.files().stream().mapToInt(DemoHistory.FileSent::rows).sum();
        int in = 0;
        for (int at = 0; at < history.events().size(); at++) {
            var event = history.events().get(at);
            if (!done.contains(at)) {
                clock.moveTo(demo, at, event.recordedAt());
                apply(event, at);
                mark(at);
            }
            in += event instanceof DemoHistory.FileSent file ? file.rows() : 0;
            progress.accept(in, rows);
        }
        end();
    }

    private Set<Integer> done() {
        return new HashSet<>(
                demo.sql("select event from demo.replayed").query(Integer.class).list());
    }

    private void mark(int event) {
        demo.sql("insert into demo.replayed (event) values (:event)")
                .param("event", event)
                .update();
    }

    private void apply(Event event, int at) {
        switch (event) {
            case DemoHistory.FileSent file -> send(file, at);
            case DemoHistory.FileTakenBack(_, var file) -> takeBack(file);
            case DemoHistory.RecordsLinked(_, var one, var other) ->
                    decide(one, other, DecideOnPair.Decision.LINK);
            case DemoHistory.LinkUndone(_, var one, var other) ->
                    decide(one, other, DecideOnPair.Decision.UNDO_LINK);
            case DemoHistory.RecordsKeptApart(_, var one, var other) ->
                    decide(one, other, DecideOnPair.Decision.KEEP_APART);
            case DemoHistory.FigurePublished published -> publications.publish(published, at);
        }
    }

    private static UUID fileId(int event) {
        return UUID.nameUUIDFromBytes(
                ("homeward-demo/file/" + event).getBytes(StandardCharsets.UTF_8));
    }

    private void send(DemoHistory.FileSent file, int at) {
        var intake = rooms.intake();
        var officer = DemoUsers.officerOf(file.agency());
        var terms =
                new FileTerms(
                        file.agency(),
                        file.kind().code(),
                        file.sentOn(),
                        Optional.of(file.regime()));
        var kept =
                intake.submitFile()
                        .handle(officer, new SubmitFile.Command(fileId(at), terms, file.bytes()));
        if (!(kept instanceof SubmitFile.Kept)) {
            throw new IllegalStateException(file.name() + " was not taken: " + kept);
        }
        long edition =
                intake.openUpload()
                        .seeingFiles(
                                officer,
                                () -> intake.files().edition(file.agency(), file.kind().code()));
        var published =
                intake.publishFile()
                        .handle(
                                officer,
                                new PublishFile.Command(fileId(at), edition),
                                Progress.NONE);
        switch (published) {
            case PublishFile.Published _, PublishFile.AlreadyPublished _ -> {}
            case PublishFile.Refused refused -> {
                if (refused != PublishFile.Refused.NOTHING_NEW) {
                    throw new IllegalStateException(
                            file.name() + " was refused: " + refused + " " + why(officer, at));
                }
            }
        }
    }

    /// The first problems of a file that the invented agencies got wrong; their people are invented
    /// too.
    private String why(org.homeward.access.Actor officer, int at) {
        return rooms.intake()
                .checkFile()
                .handle(officer, fileId(at), Progress.NONE)
                .map(run -> run.reading().problems().stream().limit(3).toList().toString())
                .orElse("");
    }

    private void takeBack(int file) {
        var sent = (DemoHistory.FileSent) history.events().get(file);
        rooms.intake()
                .withdrawFile()
                .handle(
                        DemoUsers.officerOf(sent.agency()),
                        new WithdrawFile.Command(fileId(file), WithdrawalReason.WRONG_ROWS));
    }

    private void decide(RecordKey one, RecordKey other, DecideOnPair.Decision decision) {
        if (one.kind() == FileKind.CASES) {
            decideOnCases(one, other, decision);
            return;
        }
        var side = one.kind() == FileKind.VICTIMS ? Side.PROTECTION : Side.JUSTICE;
        var reviewer =
                rooms.rights().require(DemoUsers.reviewerOf(one.agency()), DECIDE, "linkage");
        var references = reviewer.opening(() -> references(side, List.of(one, other)));
        if (references.isEmpty()) {
            return; // one of them came in a file that was taken back
        }
        var outcome = decideOnPair(one.agency(), side, references.get(), decision);
        if (outcome == DecideOnPair.Refused.NO_LINK) { // the rules saw it like the reviewer
            decideOnPair(one.agency(), side, references.get(), DecideOnPair.Decision.KEEP_APART);
        }
    }

    private DecideOnPair.Outcome decideOnPair(
            AgencyId agency, Side side, Pair pair, DecideOnPair.Decision decision) {
        return rooms.people()
                .decideOnPair()
                .handle(
                        rooms.rights().require(DemoUsers.reviewerOf(agency), DECIDE, "linkage"),
                        new DecideOnPair.Command(side, pair.one(), pair.other(), decision, agency));
    }

    /// Two records by the references of their side.
    private record Pair(UUID one, UUID other) {}

    private Optional<Pair> references(Side side, List<RecordKey> keys) {
        var fingerprints = new Fingerprints(rooms.foundation().pseudonyms());
        var rows =
                keys.stream()
                        .map(
                                key ->
                                        new RowIdentity(
                                                key.agency(),
                                                fingerprints.ofRecordNumber(
                                                        side, key.agency(), key.number())))
                        .toList();
        var found =
                rooms.foundation()
                        .database()
                        .transactions()
                        .reading(() -> rooms.people().vault().records().find(side, rows));
        var one = found.get(0);
        var other = found.get(1);
        return one == null || other == null
                ? Optional.empty()
                : Optional.of(new Pair(one.references().onSide(), other.references().onSide()));
    }

    private void decideOnCases(RecordKey one, RecordKey other, DecideOnPair.Decision decision) {
        var first = caseOf(one);
        var second = caseOf(other);
        if (first.isPresent() && second.isPresent()) {
            rooms.justice()
                    .decideOnCases()
                    .handle(
                            DemoUsers.supervisorOf(one.agency()),
                            new DecideOnCases.Command(
                                    first.get(),
                                    second.get(),
                                    decision == DecideOnPair.Decision.LINK
                                            ? DecideOnCases.Verdict.ONE_CASE
                                            : DecideOnCases.Verdict.TWO_CASES,
                                    "investigation"));
        }
    }

    private Optional<UUID> caseOf(RecordKey key) {
        var grant =
                rooms.rights()
                        .require(
                                DemoUsers.supervisorOf(key.agency()),
                                Right.of(DataClass.J, Action.READ),
                                "investigation");
        return rooms.justice()
                .cases()
                .ofNumber(grant, new AgencyId(key.agency().value()), key.number())
                .map(file -> file.record());
    }

    /// The act that ends the replay: from here on recorded time is the real time.
    private void end() {
        if (!HistoryClock.isOpen(demo)) {
            return;
        }
        rooms.foundation()
                .journal()
                .act(
                        new Occasion(
                                "demo-history-loaded",
                                Foundation.INSTANCE.user(),
                                Foundation.INSTANCE.agency(),
                                "administration",
                                Optional.empty()),
                        recording -> {
                            recording.act();
                            return demo.sql("select demo.end_of_history()")
                                    .query((_, _) -> true)
                                    .single();
                        });
    }
}
