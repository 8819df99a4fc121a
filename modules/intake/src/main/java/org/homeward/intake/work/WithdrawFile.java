package org.homeward.intake.work;

import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Actor;
import org.homeward.access.NotAllowed;
import org.homeward.access.Rights;
import org.homeward.intake.Register;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.SubmittedFile;
import org.homeward.intake.model.SubmittedFile.State;
import org.homeward.intake.model.SubmittedFile.Withdrawal;
import org.homeward.intake.model.SubmittedFiles;
import org.homeward.intake.model.WithdrawalReason;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;
import org.homeward.journal.Recording;

/// Takes a published file back as a whole, in an act of its own; the journal keeps both.
public final class WithdrawFile {
    /// @param file which is taken back as a whole
    public record Command(UUID file, WithdrawalReason reason) {}

    public sealed interface Outcome {}

    public record Withdrawn(SubmittedFile file) implements Outcome {}

    public enum Refused implements Outcome {
        UNKNOWN_FILE,
        ALREADY_WITHDRAWN
    }

    private final Registers registers;
    private final SubmittedFiles files;
    private final Competence competence;
    private final Journal journal;

    public WithdrawFile(Registers registers, SubmittedFiles files, Rights rights, Journal journal) {
        this.registers = registers;
        this.files = files;
        this.competence = new Competence(rights);
        this.journal = journal;
    }

    public Outcome handle(Actor actor, Command command) {
        var file = competence.opening(actor, () -> files.find(command.file()));
        if (file.isEmpty()) {
            return Refused.UNKNOWN_FILE;
        }
        var terms = file.get().terms();
        var register = registers.ofKind(terms.kind()).orElseThrow(NotAllowed::new);
        var grant = competence.toSend(actor, register, terms);
        var occasion =
                new Occasion(
                        "file-withdrawn",
                        actor.user(),
                        terms.agency(),
                        Competence.PURPOSE,
                        Optional.of(command.file()));
        var withdrawal = new Withdrawal(actor.user(), command.reason());
        return grant.opening(
                () ->
                        journal.act(
                                occasion,
                                recording ->
                                        withdraw(recording, withdrawal, register, command.file())));
    }

    private Outcome withdraw(
            Recording recording, Withdrawal withdrawal, Register register, UUID id) {
        var terms = files.find(id).orElseThrow().terms();
        files.lock(terms.agency(), terms.kind());
        var file = files.find(id).orElseThrow(); // as it is now that nobody else can change it
        if (file.state() == State.WITHDRAWN) {
            return Refused.ALREADY_WITHDRAWN;
        }
        var undone = register.takeBack(recording, id);
        var withdrawn = file.withdrawn(undone, withdrawal, recording.act());
        files.add(recording, withdrawn);
        return new Withdrawn(withdrawn);
    }
}
