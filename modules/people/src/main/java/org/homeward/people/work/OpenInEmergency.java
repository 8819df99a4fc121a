package org.homeward.people.work;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.Actor;
import org.homeward.access.BreakGlass;
import org.homeward.access.Condition;
import org.homeward.access.DataClass;
import org.homeward.access.Emergency;
import org.homeward.access.Grant;
import org.homeward.base.AgencyId;
import org.homeward.people.Side;
import org.homeward.people.model.PersonRecords.RowIdentity;
import org.homeward.people.model.Registered;

/// Somebody opens one record in an emergency, found by the number that its agency gave it. A number
/// that is not there takes as much as one that is: a proof, a reason, and a line in the journal.
public final class OpenInEmergency {
    private static final int SHORTEST = 15;
    private static final int LONGEST = 1000;

    private final Vault vault;
    private final BreakGlass breakGlass;

    public OpenInEmergency(Vault vault, BreakGlass breakGlass) {
        this.vault = vault;
        this.breakGlass = breakGlass;
    }

    /// @param opened the class of data to open
    /// @param owner the agency that answers for the record
    public record Command(DataClass opened, AgencyId owner, String recordNumber, String reason) {
        @Override
        public String toString() {
            return "Command[withheld]";
        }
    }

    public sealed interface Outcome {}

    /// Open, or waiting for a second person.
    public record Done(Emergency emergency) implements Outcome {}

    public enum Refused implements Outcome {
        NO_REASON,
        NO_SUCH_RECORD
    }

    /// @param met the conditions of the matrix file that the caller has made true
    public Outcome handle(Actor by, Command command, Set<Condition> met) {
        var reason = command.reason().strip();
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            return Refused.NO_REASON;
        }
        var looking = breakGlass.looking(by, command.opened(), command.owner(), met);
        var found = find(looking, by, command);
        vault.sealing().readings().lookedUp(looking, found.isPresent() ? 1 : 0);
        if (found.isEmpty()) {
            return Refused.NO_SUCH_RECORD;
        }
        var record = found.get();
        var target =
                new Emergency.Target(
                        record.record(),
                        record.references().onSide(),
                        Searcher.classOf(record.side()),
                        record.agency(),
                        command.opened());
        return new Done(breakGlass.open(by, target, reason, met));
    }

    private Optional<Registered> find(Grant looking, Actor by, Command command) {
        var sides = breakGlass.sides(by);
        return List.of(Side.values()).stream()
                .filter(side -> sides.contains(Searcher.classOf(side)))
                .flatMap(side -> find(looking, side, command).stream())
                .filter(Registered::isPresent)
                .filter(record -> !vault.isErased(record.record()))
                .findFirst();
    }

    private Optional<Registered> find(Grant looking, Side side, Command command) {
        var owner = command.owner();
        var hash = vault.fingerprints().ofRecordNumber(side, owner, command.recordNumber().strip());
        var row = new RowIdentity(owner, hash);
        return Optional.ofNullable(
                looking.opening(() -> vault.records().find(side, List.of(row))).get(0));
    }
}
