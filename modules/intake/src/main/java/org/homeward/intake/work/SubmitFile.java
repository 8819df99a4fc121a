package org.homeward.intake.work;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.UUID;
import org.homeward.access.Actor;
import org.homeward.access.Rights;
import org.homeward.intake.model.FileTerms;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.SheetLimits;
import org.homeward.intake.model.Upload;
import org.homeward.intake.model.Uploads;
import org.homeward.intake.model.Vocabulary;

/// Takes a file from an officer and keeps it sealed until it is published or dropped.
///
/// The sender's program makes the id, so sending again after a lost answer is harmless.
public final class SubmitFile {
    private static final Duration KEPT = Duration.ofDays(7);

    public record Command(UUID id, FileTerms terms, byte[] bytes) {
        @Override
        public String toString() {
            return "Command[" + id + "]";
        }
    }

    public sealed interface Outcome {}

    /// The upload is kept and can be checked.
    public record Kept(Upload upload) implements Outcome {}

    public enum Refused implements Outcome {
        UNKNOWN_KIND,
        EMPTY,
        TOO_LARGE,
        /// The agency speaks for the other side of the wall.
        OTHER_SIDE,
        SENT_IN_FUTURE,
        /// No division of the country has this name.
        UNKNOWN_REGIME,
        OTHER_FILE_WITH_THIS_ID
    }

    private final Registers registers;
    private final Vocabulary vocabulary;
    private final Uploads uploads;
    private final Competence competence;
    private final SheetLimits limits;
    private final Clock clock;
    private final ZoneId zone;

    public SubmitFile(
            Registers registers,
            Vocabulary vocabulary,
            Uploads uploads,
            Rights rights,
            Setting setting) {
        this.registers = registers;
        this.vocabulary = vocabulary;
        this.uploads = uploads;
        this.competence = new Competence(rights);
        this.limits = setting.limits();
        this.clock = setting.clock();
        this.zone = setting.zone();
    }

    /// What the instance fixes for all files.
    ///
    /// @param zone the country's, in which days begin and end
    public record Setting(SheetLimits limits, Clock clock, ZoneId zone) {}

    public Outcome handle(Actor actor, Command command) {
        var terms = command.terms();
        var register = registers.ofKind(terms.kind());
        if (register.isEmpty()) {
            return Refused.UNKNOWN_KIND;
        }
        var grant = competence.toSend(actor, register.get(), terms);
        if (!vocabulary.speaksFor(terms.agency(), register.get().side())) {
            return Refused.OTHER_SIDE;
        }
        if (command.bytes().length == 0) {
            return Refused.EMPTY;
        }
        if (command.bytes().length > limits.bytes()) {
            return Refused.TOO_LARGE;
        }
        if (terms.sentOn().isAfter(LocalDate.now(clock.withZone(zone)))) {
            return Refused.SENT_IN_FUTURE;
        }
        if (terms.regime().filter(regime -> !vocabulary.regimes().contains(regime)).isPresent()) {
            return Refused.UNKNOWN_REGIME;
        }
        var upload =
                new Upload(
                        command.id(),
                        terms,
                        actor.user(),
                        sha256(command.bytes()),
                        command.bytes().length,
                        clock.instant());
        return grant.opening(() -> keep(upload, command.bytes()));
    }

    /// Another agency's upload under the same id is as good as another one of the sender's own.
    private Outcome keep(Upload upload, byte[] bytes) {
        if (uploads.find(upload.id()).isEmpty()) {
            var last = clock.instant().minus(KEPT);
            competence.ofService().run(() -> uploads.dropOlderThan(last));
            uploads.keep(upload, bytes);
        }
        return uploads.find(upload.id())
                .filter(kept -> isSame(kept, upload))
                .<Outcome>map(Kept::new)
                .orElse(Refused.OTHER_FILE_WITH_THIS_ID);
    }

    private static boolean isSame(Upload known, Upload sent) {
        return known.by().equals(sent.by())
                && known.terms().equals(sent.terms())
                && known.sha256().equals(sent.sha256());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
