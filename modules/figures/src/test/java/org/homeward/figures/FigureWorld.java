package org.homeward.figures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.homeward.access.Actor;
import org.homeward.access.Grant;
import org.homeward.access.Matrix;
import org.homeward.access.MatrixRights;
import org.homeward.access.store.MatrixFile;
import org.homeward.base.AgencyId;
import org.homeward.base.PartialDate;
import org.homeward.base.UnitId;
import org.homeward.base.UserId;
import org.homeward.facts.Fact;
import org.homeward.facts.FactId;
import org.homeward.facts.Membership;
import org.homeward.facts.Occurrence;
import org.homeward.facts.Subject;
import org.homeward.facts.Trafficking;
import org.homeward.facts.Traits;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureRequest;
import org.homeward.figures.store.ChronicleCounts;
import org.homeward.figures.store.ChronicleFeed;
import org.homeward.figures.work.FigureUse;
import org.homeward.figures.work.ReadQuestion;
import org.homeward.journal.Occasion;
import org.homeward.journal.Recording;
import org.homeward.packs.CountryPack;
import org.homeward.testkit.postgres.TickingClock;

/// The module on facts in memory, in an invented country.
public final class FigureWorld implements AutoCloseable {
    public static final AgencyId AGENCY = new AgencyId("kustos");

    public final TickingClock clock = TickingClock.at("2022-03-31T00:00:00Z");
    public final CountryPack pack;
    public final MemoryJournal journal;
    public final MemoryFacts facts;
    public final ChronicleFeed feed;
    public final ChronicleCounts counts;
    public final FigureUse use;
    public final ReadQuestion questions;
    public final Matrix matrix = MatrixFile.load();
    public final MatrixRights rights = new MatrixRights(matrix, clock);

    public FigureWorld() {
        this("farland");
    }

    public FigureWorld(String country) {
        pack = CountryPack.load(Path.of("../../packs"), country);
        journal = new MemoryJournal(pack.zone());
        facts = new MemoryFacts(journal);
        feed = ChronicleFeed.inMemory(facts, journal);
        counts = new ChronicleCounts(feed, pack);
        use = new FigureUse(counts, pack.version(), clock);
        questions = new ReadQuestion(pack, journal, clock);
    }

    public Actor actor(String role) {
        return new Actor(new UserId(new UUID(0, 7)), AGENCY, Set.of(role));
    }

    public Grant statistician() {
        return rights.require(actor("statistician"), FigureUse.READ, "statistics");
    }

    /// An act at noon of a day.
    public void on(String day, Consumer<Recording> work) {
        journal.on(day);
        journal.act(
                new Occasion(
                        "file-published",
                        new UserId(new UUID(0, 1)),
                        AGENCY,
                        "import",
                        Optional.empty()),
                recording -> {
                    recording.act();
                    work.accept(recording);
                    return true;
                });
    }

    public void say(String day, Fact... said) {
        on(day, recording -> facts.append(recording, List.of(said)));
    }

    public void withdraw(String day, int fact) {
        on(day, recording -> facts.withdraw(recording, List.of(fact(fact))));
    }

    /// From the day on the two persons count as one.
    public void join(String day, int one, int other) {
        on(
                day,
                recording ->
                        facts.assign(
                                recording, List.of(new Membership(person(other), id(2, one)))));
    }

    public static UUID id(long kind, long number) {
        return new UUID(kind, number);
    }

    public static FactId fact(int number) {
        return new FactId(id(1, number));
    }

    public static Subject.Person person(int number) {
        return new Subject.Person(id(2, number));
    }

    /// A victim identified by the guard; `unit` and `sex` are codes of the pack.
    public static Fact identified(int number, String on, String unit, String sex, int age) {
        return new Fact.VictimIdentified(
                fact(number),
                person(number),
                new Occurrence(PartialDate.parse(on).orElseThrow(), new UnitId(unit), AGENCY),
                new Trafficking(Optional.of("SEX"), Optional.of("XN"), Optional.of("NL")),
                new Traits(
                        sex,
                        age < 0 ? OptionalInt.empty() : OptionalInt.of(age),
                        Optional.empty(),
                        Optional.of(number % 2 == 0 ? "TE" : "OR")));
    }

    public static Fact uncovered(int number, String on, String unit) {
        return new Fact.CaseUncovered(
                fact(1000 + number),
                new Subject.CriminalCase(id(3, number)),
                new Occurrence(PartialDate.parse(on).orElseThrow(), new UnitId(unit), AGENCY),
                new Trafficking(Optional.of("LAB"), Optional.empty(), Optional.of("NONE")));
    }

    /// Five persons of the first half of 2019, one of them twice, one of the year only; then a
    /// sixth after the reform of the units, and two cases.
    public FigureWorld settled() {
        var first = new ArrayList<Fact>();
        first.add(identified(1, "2019-02-03", "FA-1", "F", 16));
        first.add(identified(2, "2019-03", "FA-2", "F", 22));
        first.add(identified(3, "2019-04-05", "FA-3", "M", 40));
        first.add(identified(4, "2019-05-06", "FA-3", "F", -1));
        first.add(identified(5, "2019", "FA-5", "F", 30));
        say("2019-07-10", first.toArray(Fact[]::new));
        say(
                "2019-08-01",
                identified(6, "2019-05-07", "FA-1", "F", 17),
                uncovered(1, "2019-01-09", "FA-4"));
        join("2019-09-01", 4, 3);
        withdraw("2019-10-01", 2);
        say(
                "2020-02-01",
                identified(7, "2019-06-30", "FA-2", "M", 51),
                uncovered(2, "2019-06", "FA-4"));
        say("2020-08-01", identified(8, "2020-05-01", "FA3-1", "F", 20));
        say("2022-02-01", identified(9, "2021-11-01", "FA3-2", "F", 12));
        return this;
    }

    public FigureRequest request(FigureQuestion question) {
        return switch (questions.read(question)) {
            case ReadQuestion.Understood(var request) -> request;
            case ReadQuestion.Refused(var problem, _) ->
                    throw new AssertionError(pack.words(pack.languages().getLast()).text(problem));
        };
    }

    public FigureRequest request(String figure, String period) {
        return request(FigureQuestion.of(figure, period));
    }

    @Override
    public void close() {
        feed.close();
    }
}
