package org.homeward.access.work;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.BreakGlass;
import org.homeward.access.DataClass;
import org.homeward.access.Emergencies;
import org.homeward.access.Emergency;
import org.homeward.access.Emergency.Verdict;
import org.homeward.access.ErasedRecord;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.Reach;
import org.homeward.access.Reading;
import org.homeward.access.Right;
import org.homeward.access.Rights;
import org.homeward.access.SealedField;
import org.homeward.access.Sealing;
import org.homeward.access.model.WrittenMeanwhile;
import org.homeward.base.AgencyId;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;

/// The agency that answers for a record says afterwards whether opening it in an emergency was
/// justified: its privacy officer, or whoever decides on files of that side. Nobody does who took
/// part.
public final class ReviewEmergency {
    /// Any of these, at the owner.
    public static final Set<DataClass> DECIDING = Set.of(DataClass.A, DataClass.P, DataClass.J);

    private static final Right READ = Right.of(DataClass.I, Action.READ);
    private static final int LONGEST = 1000;

    public enum Outcome {
        DONE,
        /// Whoever opened it, or approved that, does not review it.
        TOOK_PART,
        REVIEWED_ALREADY,
        /// One that was not justified needs a note.
        NO_NOTE
    }

    /// @param reason empty where the record was erased since
    /// @param note of the review, if there was one
    public record Told(Emergency emergency, Optional<String> reason, Optional<String> note) {
        @Override
        public String toString() {
            return "Told[" + emergency.id() + "]";
        }
    }

    private final Journal journal;
    private final Emergencies emergencies;
    private final Sealing sealing;
    private final Rights rights;
    private final Clock clock;

    public ReviewEmergency(
            Journal journal, Emergencies emergencies, Sealing sealing, Rights rights, Clock clock) {
        this.journal = journal;
        this.emergencies = emergencies;
        this.sealing = sealing;
        this.rights = rights;
        this.clock = clock;
    }

    /// What was opened of the records that the grant reaches, newest first.
    public List<Emergency> seen(Grant grant) {
        check(grant);
        return grant.opening(() -> emergencies.of(owner(grant))).stream()
                .filter(Emergency::wasOpened)
                .filter(it -> concerns(grant, it))
                .toList();
    }

    /// One of those seen, with its reason: a look at the record, and journalled as one.
    public Optional<Told> tell(Grant grant, UUID id) {
        return find(grant, id).map(it -> told(grant, it));
    }

    /// @throws NotAllowed where the grant does not reach the record
    public Outcome handle(Grant grant, UUID id, Verdict verdict, String note) {
        var emergency = find(grant, id).orElseThrow(NotAllowed::new);
        if (emergency.wasBy(grant.hands())) {
            return Outcome.TOOK_PART;
        }
        if (!emergency.waitsForReview()) {
            return Outcome.REVIEWED_ALREADY;
        }
        var text = note.strip();
        if (text.length() > LONGEST || (text.isEmpty() && verdict == Verdict.NOT_JUSTIFIED)) {
            return Outcome.NO_NOTE;
        }
        var record = emergency.target().record();
        var sealed =
                sealing.isErased(record)
                        ? new byte[0]
                        : sealing.seal(
                                BreakGlass.noteOf(record), text.getBytes(StandardCharsets.UTF_8));
        var occasion =
                new Occasion(
                        "emergency-reviewed",
                        grant.user(),
                        grant.agency(),
                        grant.purpose(),
                        Optional.of(emergency.target().reference()));
        try {
            return grant.opening(
                    () ->
                            journal.act(
                                    occasion,
                                    recording -> {
                                        emergencies.review(
                                                recording,
                                                id,
                                                new Emergency.Review(grant.user(), verdict),
                                                sealed);
                                        return Outcome.DONE;
                                    }));
        } catch (WrittenMeanwhile _) {
            return Outcome.REVIEWED_ALREADY;
        }
    }

    private Optional<Emergency> find(Grant grant, UUID id) {
        return seen(grant).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    private Told told(Grant grant, Emergency emergency) {
        var id = emergency.id();
        var record = emergency.target().record();
        if (sealing.isErased(record)) {
            return new Told(emergency, Optional.empty(), Optional.empty());
        }
        var look =
                sealing.readings()
                        .shown(grant, rights.forService(READ, BreakGlass.PURPOSE), List.of(record));
        var reason = grant.opening(() -> emergencies.reason(id));
        var note = grant.opening(() -> emergencies.note(id));
        return new Told(
                emergency,
                opened(look, BreakGlass.reasonOf(record), reason),
                note.flatMap(it -> opened(look, BreakGlass.noteOf(record), it)));
    }

    private Optional<String> opened(Reading look, SealedField field, byte[] sealed) {
        if (sealed.length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new String(sealing.open(look, field, sealed), StandardCharsets.UTF_8));
        } catch (ErasedRecord _) {
            return Optional.empty(); // while it was being opened
        }
    }

    private void check(Grant grant) {
        grant.check(grant.right(), clock.instant());
        if (grant.right().action() != Action.DECIDE
                || !DECIDING.contains(grant.right().dataClass())) {
            throw new NotAllowed();
        }
    }

    /// A supervisor decides on files of one side; oversight is for both.
    private static boolean concerns(Grant grant, Emergency emergency) {
        var decides = grant.right().dataClass();
        return decides == DataClass.A || decides == emergency.target().side();
    }

    private static AgencyId owner(Grant grant) {
        return switch (grant.reach()) {
            case Reach.Own(var agency) -> agency;
            case Reach.National _ -> grant.agency();
            case Reach.One _ -> throw new NotAllowed();
        };
    }
}
