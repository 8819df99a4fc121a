package org.homeward.intake.work;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.homeward.access.Actor;
import org.homeward.access.Grant;
import org.homeward.access.Rights;
import org.homeward.intake.Register;
import org.homeward.intake.model.LargeFile;
import org.homeward.intake.model.LargeFiles;
import org.homeward.intake.model.Registers;

/// Finds an officer's own large file, with the rights to what is in it.
public final class OpenLargeFile {
    /// @param sending the officer's right to bring these records in
    /// @param reading the officer's right to read back what was sent, asked for anew each time
    record Opened(LargeFile file, Register register, Grant sending, Supplier<Grant> reading) {}

    private final Registers registers;
    private final LargeFiles files;
    private final Competence competence;

    public OpenLargeFile(Registers registers, LargeFiles files, Rights rights) {
        this.registers = registers;
        this.files = files;
        this.competence = new Competence(rights);
    }

    /// Empty when this officer has announced no such file.
    public Optional<LargeFile> find(Actor actor, UUID id) {
        return competence
                .opening(actor, () -> files.find(id))
                .filter(file -> file.by().equals(actor.user()));
    }

    Optional<Opened> open(Actor actor, UUID id) {
        return find(actor, id)
                .map(
                        file -> {
                            var register = registers.ofKind(file.terms().kind()).orElseThrow();
                            return new Opened(
                                    file,
                                    register,
                                    competence.toSend(actor, register, file.terms()),
                                    () -> competence.toOpen(actor, file.by()));
                        });
    }

    Competence competence() {
        return competence;
    }
}
