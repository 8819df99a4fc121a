package org.homeward.figures.work;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.homeward.access.Action;
import org.homeward.access.Actor;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.Right;
import org.homeward.base.Period;
import org.homeward.figures.model.DecidedMeanwhile;
import org.homeward.figures.model.Extract;
import org.homeward.figures.model.Extracts;
import org.homeward.figures.model.Extracts.Known;
import org.homeward.figures.model.Extracts.State;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;
import org.homeward.journal.Position;
import org.homeward.journal.Recording;

/// Coded rows go out by two persons: one proposes an extract, a second one releases it, and each
/// taking of the file is an act of its own.
public final class HandOver {
    /// Taking coded facts away. The matrix file gives it to two persons only.
    public static final Right EXPORT = Right.of(DataClass.T, Action.EXPORT);

    /// Beyond this it is a register of its own.
    private static final int MOST_PERSONS = 50_000;

    public sealed interface Proposed {}

    public record Waiting(Extract extract) implements Proposed {}

    public sealed interface Taken {}

    /// The file, the same bytes as when it was proposed.
    public record File(Extract extract, byte[] bytes) implements Taken {
        @Override
        public String toString() {
            return "File[" + extract.id() + "]";
        }
    }

    public enum Refused implements Proposed, Taken {
        UNKNOWN_EXTRACT,
        UNKNOWN_STANDARD,
        NOBODY_IN_IT,
        TOO_MANY,
        OWN_EXTRACT,
        DECIDED_ALREADY,
        NOT_RELEASED,
        /// The country pack was changed: the same facts now make another file.
        NOT_THE_SAME
    }

    private final FigureUse use;
    private final WriteExtract write;
    private final Extracts extracts;
    private final Journal journal;
    private final Supplier<UUID> ids;

    public HandOver(
            FigureUse use,
            WriteExtract write,
            Extracts extracts,
            Journal journal,
            Supplier<UUID> ids) {
        this.use = use;
        this.write = write;
        this.extracts = extracts;
        this.journal = journal;
        this.ids = ids;
    }

    /// For the form that will ask.
    public UUID newId() {
        return ids.get();
    }

    /// @param id made with the form, so that asking twice changes nothing
    public record Command(UUID id, String standard, Period period) {}

    /// @param read a grant for [FigureUse#READ] on the purpose of publication
    public Proposed propose(Actor by, Grant read, Command command) {
        ProposeFigure.check(read, use);
        if (write.standard(command.standard()).isEmpty()) {
            return Refused.UNKNOWN_STANDARD;
        }
        var known = extracts.find(command.id());
        if (known.isPresent()) {
            return new Waiting(known.get().extract());
        }
        Position position = journal.latest();
        var wanted =
                new Extract.Wanted(command.id(), command.standard(), command.period(), position);
        if (!write.canBeAsked(wanted)) {
            return Refused.NOBODY_IN_IT;
        }
        var written = write.handle(read, wanted);
        if (written.persons() == 0) {
            return Refused.NOBODY_IN_IT;
        }
        if (written.persons() > MOST_PERSONS) {
            return Refused.TOO_MANY;
        }
        return act(
                "extract-proposed",
                by,
                read,
                command.id(),
                recording -> {
                    extracts.hold(command.id());
                    var meanwhile = extracts.find(command.id());
                    if (meanwhile.isPresent()) { // a second click that was quicker
                        return new Waiting(meanwhile.get().extract());
                    }
                    var extract =
                            new Extract(
                                    wanted,
                                    written.persons(),
                                    written.sha256(),
                                    by.user(),
                                    recording.act());
                    extracts.add(recording, extract);
                    return new Waiting(extract);
                });
    }

    /// Empty when it is done.
    ///
    /// @param export a grant for [#EXPORT]; whoever asks for it may name the condition of two
    ///     persons only for a second one
    public Optional<Refused> release(Actor by, Grant export, UUID id) {
        export.check(EXPORT, use.clock().instant());
        var found = extracts.find(id);
        if (found.isEmpty()) {
            return Optional.of(Refused.UNKNOWN_EXTRACT);
        }
        return found.get().extract().isSecondPerson(by)
                ? decide("extract-released", by, export, id, State.RELEASED)
                : Optional.of(Refused.OWN_EXTRACT);
    }

    /// Empty when it is done. Whoever proposed it may set it aside too.
    ///
    /// @param read a grant for [FigureUse#READ] on the purpose of publication
    public Optional<Refused> setAside(Actor by, Grant read, UUID id) {
        ProposeFigure.check(read, use);
        return extracts.find(id).isEmpty()
                ? Optional.of(Refused.UNKNOWN_EXTRACT)
                : decide("extract-set-aside", by, read, id, State.SET_ASIDE);
    }

    private Optional<Refused> decide(String what, Actor by, Grant grant, UUID id, State decision) {
        try {
            return act(
                    what,
                    by,
                    grant,
                    id,
                    recording -> {
                        extracts.decide(recording, id, decision);
                        return Optional.<Refused>empty();
                    });
        } catch (DecidedMeanwhile _) {
            return Optional.of(Refused.DECIDED_ALREADY);
        }
    }

    /// Gives the file of a released extract out, and says so in the journal.
    ///
    /// @param read a grant for [FigureUse#READ]
    /// @param export a grant for [#EXPORT]
    public Taken take(Actor by, Grant read, Grant export, UUID id) {
        export.check(EXPORT, use.clock().instant());
        var found = extracts.find(id);
        if (found.isEmpty()) {
            return Refused.UNKNOWN_EXTRACT;
        }
        if (found.get().state() != State.RELEASED) {
            return Refused.NOT_RELEASED;
        }
        var extract = found.get().extract();
        var written = write.handle(read, extract.wanted());
        if (!written.sha256().equals(extract.sha256())) {
            return Refused.NOT_THE_SAME;
        }
        return act(
                "extract-taken",
                by,
                export,
                id,
                recording -> {
                    recording.act();
                    return new File(extract, written.bytes());
                });
    }

    public Optional<Known> find(UUID id) {
        return extracts.find(id);
    }

    private <T> T act(String what, Actor by, Grant grant, UUID id, Function<Recording, T> work) {
        var occasion = new Occasion(what, by.user(), by.agency(), grant.purpose(), Optional.of(id));
        return journal.act(occasion, work);
    }
}
