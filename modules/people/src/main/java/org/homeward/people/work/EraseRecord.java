package org.homeward.people.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.Right;
import org.homeward.base.AgencyId;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;
import org.homeward.journal.Recording;
import org.homeward.people.Side;
import org.homeward.people.model.Erasure;
import org.homeward.people.model.Erasure.Reason;
import org.homeward.people.model.Erasure.State;
import org.homeward.people.model.Erasures;
import org.homeward.people.model.NameIndex;
import org.homeward.people.model.Registered;

/// Erases who somebody is from a record, for good: one person asks, another confirms.
///
/// The key of the record is destroyed, and with it every revision in the database, its log and all
/// backups. What is coded stays, so that figures stay the same. The act is committed first: what a
/// crash keeps from being done is done at the next start (see [#again]).
public final class EraseRecord {
    public static final Right RIGHT = Right.of(DataClass.I, Action.DECIDE);
    public static final String PURPOSE = "oversight";

    private static final String SERVICE = "erasure";

    private final Vault vault;
    private final Erasures erasures;
    private final NameIndex names;
    private final Journal journal;

    public EraseRecord(Vault vault, Erasures erasures, NameIndex names, Journal journal) {
        this.vault = vault;
        this.erasures = erasures;
        this.names = names;
        this.journal = journal;
    }

    /// @param onSide the record by the reference of its side, as in the addresses of pages
    /// @param reason to ask for it; empty to confirm what another person asked for
    /// @param agency of the user
    public record Command(UUID onSide, Optional<Reason> reason, AgencyId agency) {}

    /// What came of it.
    public sealed interface Outcome {}

    /// Done, or asked for.
    public enum Done implements Outcome {
        ASKED,
        ERASED
    }

    /// Why nothing was done.
    public enum Refused implements Outcome {
        /// There is none, or the grant does not reach it.
        UNKNOWN_RECORD,
        ALREADY_ERASED,
        ALREADY_ASKED,
        NOT_ASKED,
        SAME_PERSON
    }

    public Outcome handle(Grant grant, Command command) {
        grant.check(RIGHT, vault.clock().instant());
        if (!grant.purpose().equals(PURPOSE)) { // a reviewer of pairs decides on something else
            throw new NotAllowed();
        }
        return grant.opening(() -> carryOut(grant, command));
    }

    private Outcome carryOut(Grant grant, Command command) {
        var found = find(grant, command.onSide());
        if (found.isEmpty()) {
            return Refused.UNKNOWN_RECORD;
        }
        var record = found.get();
        var occasion =
                new Occasion(
                        command.reason().isPresent() ? "erasure-asked" : "person-erased",
                        grant.user(),
                        command.agency(),
                        PURPOSE,
                        Optional.of(command.onSide()));
        var outcome =
                journal.act(
                        occasion, recording -> decide(recording, grant, record, command.reason()));
        if (outcome == Done.ERASED) {
            vault.sealing().erase(List.of(record.record()));
            names.remove(record.number(), Integer.MAX_VALUE); // no revision brings it back
        }
        return outcome;
    }

    /// Destroys again what was erased: a crash, or keys from a backup, may have left it.
    public void again() {
        var service = vault.rights().forService(Vault.READ_IDENTITY, SERVICE);
        vault.sealing().erase(service.opening(erasures::erased));
    }

    private Optional<Registered> find(Grant grant, UUID onSide) {
        return vault.reached(grant, Side.PROTECTION, onSide)
                .or(() -> vault.reached(grant, Side.JUSTICE, onSide));
    }

    private Outcome decide(
            Recording recording, Grant grant, Registered record, Optional<Reason> reason) {
        vault.records().lock(record.side());
        var before = erasures.find(record.record());
        if (before.isPresent() && before.get().state() == State.ERASED) {
            return Refused.ALREADY_ERASED;
        }
        if (reason.isPresent()) {
            return before.isPresent()
                    ? Refused.ALREADY_ASKED
                    : write(recording, grant, record, State.ASKED, reason.get());
        }
        if (before.isEmpty()) {
            return Refused.NOT_ASKED;
        }
        return before.get().by().equals(grant.user())
                ? Refused.SAME_PERSON
                : write(recording, grant, record, State.ERASED, before.get().reason());
    }

    private Outcome write(
            Recording recording, Grant grant, Registered record, State state, Reason reason) {
        erasures.write(recording, new Erasure(record.record(), state, reason, grant.user()));
        return state == State.ERASED ? Done.ERASED : Done.ASKED;
    }
}
