package org.homeward.intake.work;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.homeward.access.Actor;
import org.homeward.intake.model.FileTerms;
import org.homeward.intake.model.LargeFile;
import org.homeward.intake.model.LargeFiles;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.Vocabulary;

/// Takes a large file from an officer in parts and keeps them sealed until it is published or
/// dropped. Announcing it again, or sending a part again, is harmless.
public final class ReceiveLargeFile {
    /// The largest that is taken.
    public static final long MOST_BYTES = 600L << 20;

    /// Large files of one officer that wait at a time, so that nobody fills the disk with them.
    private static final int MOST_WAITING = 3;

    private static final Duration KEPT = Duration.ofDays(7);

    /// Why nothing was taken.
    public enum Refused implements Outcome {
        UNKNOWN_KIND,
        EMPTY,
        TOO_LARGE,
        /// So many of the officer's files wait already.
        TOO_MANY,
        /// The agency speaks for the other side of the wall.
        OTHER_SIDE,
        SENT_IN_FUTURE,
        UNKNOWN_REGIME,
        OTHER_FILE_WITH_THIS_ID
    }

    /// Why a part was not taken.
    public enum PartOutcome {
        KEPT,
        UNKNOWN_FILE,
        /// There is no such part, or it has another length.
        WRONG_PART
    }

    public sealed interface Outcome {}

    /// Its parts can be sent.
    public record Announced(LargeFile file) implements Outcome {}

    private final Registers registers;
    private final Vocabulary vocabulary;
    private final LargeFiles files;
    private final OpenLargeFile open;
    private final Clock clock;
    private final ZoneId zone;

    public ReceiveLargeFile(
            Registers registers,
            Vocabulary vocabulary,
            LargeFiles files,
            OpenLargeFile open,
            Clock clock) {
        this.registers = registers;
        this.vocabulary = vocabulary;
        this.files = files;
        this.open = open;
        this.clock = clock;
        this.zone = vocabulary.zone();
    }

    public Outcome announce(Actor actor, UUID id, FileTerms terms, long size) {
        var register = registers.ofKind(terms.kind());
        if (register.isEmpty()) {
            return Refused.UNKNOWN_KIND;
        }
        var grant = open.competence().toSend(actor, register.get(), terms);
        if (!vocabulary.speaksFor(terms.agency(), register.get().side())) {
            return Refused.OTHER_SIDE;
        }
        if (size <= 0) {
            return Refused.EMPTY;
        }
        if (size > MOST_BYTES) {
            return Refused.TOO_LARGE;
        }
        if (terms.sentOn().isAfter(LocalDate.now(clock.withZone(zone)))) {
            return Refused.SENT_IN_FUTURE;
        }
        if (terms.regime().filter(regime -> !vocabulary.regimes().contains(regime)).isPresent()) {
            return Refused.UNKNOWN_REGIME;
        }
        var last = clock.instant().minus(KEPT);
        open.competence().ofService().run(() -> files.dropOlderThan(last));
        var file = new LargeFile(id, terms, actor.user(), size, clock.instant());
        return grant.opening(
                () -> {
                    var waiting = files.of(actor.user()).stream().map(LargeFile::id).toList();
                    if (waiting.size() >= MOST_WAITING && !waiting.contains(id)) {
                        return Refused.TOO_MANY;
                    }
                    files.announce(file);
                    return files.find(id)
                            .filter(kept -> isSame(kept, file))
                            .<Outcome>map(Announced::new)
                            .orElse(Refused.OTHER_FILE_WITH_THIS_ID);
                });
    }

    private static boolean isSame(LargeFile known, LargeFile sent) {
        return known.by().equals(sent.by())
                && known.terms().equals(sent.terms())
                && known.size() == sent.size();
    }

    public PartOutcome part(Actor actor, UUID id, int part, byte[] bytes) {
        var opened = open.open(actor, id);
        if (opened.isEmpty()) {
            return PartOutcome.UNKNOWN_FILE;
        }
        var file = opened.get().file();
        if (part < 0 || part >= file.parts() || bytes.length != file.lengthOf(part)) {
            return PartOutcome.WRONG_PART;
        }
        opened.get().sending().run(() -> files.keep(file, part, bytes));
        return PartOutcome.KEPT;
    }

    /// Forgets a file at its sender's wish.
    public void forget(Actor actor, UUID id) {
        open.open(actor, id)
                .ifPresent(opened -> opened.sending().run(() -> files.drop(opened.file().id())));
    }
}
