package org.homeward.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.homeward.base.AgencyId;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;

/// Opens one record for at most an hour to somebody whose work does not reach it, with a reason,
/// and only this makes grants for it.
///
/// They open that record and are good for no list, no search and no writing: their right is
/// [Action#BREAK_GLASS], which nothing else takes, and their reach covers no agency.
public final class BreakGlass {
    public static final String PURPOSE = "break-glass";
    public static final Duration LONGEST = Duration.ofMinutes(60);

    private static final Duration GRANT = Duration.ofMinutes(10);
    private static final Right KNOW = Right.of(DataClass.I, Action.EXISTENCE);
    private static final Right READ = Right.of(DataClass.I, Action.READ);
    private static final UUID NO_RECORD = new UUID(0, 0);
    private static final List<DataClass> SIDES = List.of(DataClass.P, DataClass.J);

    private final Matrix matrix;
    private final Rights rights;
    private final Emergencies emergencies;
    private final Sealing sealing;
    private final Sources sources;

    /// Where acts go, and where ids and the time come from.
    public record Sources(Journal journal, Supplier<UUID> ids, Clock clock) {}

    public BreakGlass(
            Matrix matrix,
            Rights rights,
            Emergencies emergencies,
            Sealing sealing,
            Sources sources) {
        this.matrix = matrix;
        this.rights = rights;
        this.emergencies = emergencies;
        this.sealing = sealing;
        this.sources = sources;
    }

    /// The classes of data that somebody may open in an emergency.
    public Set<DataClass> openable(Actor actor) {
        var classes = EnumSet.noneOf(DataClass.class);
        Stream.of(DataClass.values())
                .filter(it -> it != DataClass.OP)
                .filter(it -> permissions(actor, it).findAny().isPresent())
                .forEach(classes::add);
        return classes;
    }

    /// The classes of files whose persons somebody may open: those that their roles work with. Who
    /// protects victims opens no suspect.
    public List<DataClass> sides(Actor actor) {
        return SIDES.stream()
                .filter(it -> matrix.mentions(actor.roles(), Right.of(it, Action.READ), null))
                .toList();
    }

    /// A grant to look whether an agency has a record. It opens none.
    ///
    /// @param met the conditions of the matrix file that the caller has made true
    /// @throws NotAllowed where the actor could open no record of the agency
    public Grant looking(Actor actor, DataClass opened, AgencyId owner, Set<Condition> met) {
        if (permission(actor, opened, owner, withASecond(met)).isEmpty()) {
            throw new NotAllowed();
        }
        var now = sources.clock().instant();
        return grant(actor, opened, new Reach.One(owner, NO_RECORD), now.plus(GRANT));
    }

    /// Opens a record, or asks a second person to approve where the matrix file says so. Its owner
    /// is told by finding it among what waits to be reviewed.
    public Emergency open(Actor by, Emergency.Target target, String reason, Set<Condition> met) {
        if (!sides(by).contains(target.side())
                || permission(by, target.opened(), target.owner(), withASecond(met)).isEmpty()) {
            throw new NotAllowed();
        }
        boolean alone = permission(by, target.opened(), target.owner(), met).isPresent();
        var now = sources.clock().instant();
        var emergency =
                new Emergency(
                        sources.ids().get(),
                        target,
                        by,
                        !alone,
                        now,
                        now.plus(LONGEST),
                        Set.of(),
                        Optional.empty());
        var sealed =
                sealing.seal(reasonOf(target.record()), reason.getBytes(StandardCharsets.UTF_8));
        clearedFor(by, target)
                .run(
                        () ->
                                sources.journal()
                                        .act(
                                                occasion(
                                                        alone
                                                                ? "emergency-opened"
                                                                : "emergency-asked",
                                                        by,
                                                        target),
                                                recording -> {
                                                    emergencies.add(recording, emergency, sealed);
                                                    return emergency;
                                                }));
        return emergency;
    }

    /// Whether somebody may be the second person for what a colleague wants to open.
    public boolean mayApprove(Actor second, Emergency emergency, Set<Condition> met) {
        return emergency.waitsForASecondAt(sources.clock().instant())
                && !emergency.wasBy(second.hands())
                && emergency.by().agency().equals(second.agency())
                && mayOpenWithASecond(second, emergency.target(), met);
    }

    /// A second person approves: from now on the record is open to the one who asked.
    public void approve(Actor second, Emergency emergency, Set<Condition> met) {
        if (!mayApprove(second, emergency, met)) {
            throw new NotAllowed();
        }
        var until = sources.clock().instant().plus(LONGEST);
        clearedFor(second, emergency.target())
                .run(
                        () ->
                                sources.journal()
                                        .act(
                                                occasion(
                                                        "emergency-opened",
                                                        second,
                                                        emergency.target()),
                                                recording -> {
                                                    emergencies.approve(
                                                            recording,
                                                            emergency.id(),
                                                            second,
                                                            until);
                                                    return until;
                                                }));
    }

    /// What somebody has open now or waits for, and what colleagues ask them to approve.
    public List<Emergency> around(Actor actor) {
        var now = sources.clock().instant();
        return knowing(() -> emergencies.endingAfter(actor.agency(), now)).stream()
                .filter(
                        it ->
                                it.by().user().equals(actor.user())
                                        || mayApprove(actor, it, Set.of(Condition.STEPPED_UP)))
                .toList();
    }

    public Optional<Emergency> find(Actor actor, UUID id) {
        return around(actor).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// The grant to what somebody opened, while it is open and their role still gives it.
    public Optional<Grant> grant(Actor actor, Emergency emergency) {
        var now = sources.clock().instant();
        var target = emergency.target();
        // That the user had proved who they are was true when it was opened.
        var met = EnumSet.of(Condition.STEPPED_UP);
        if (!emergency.approvedBy().isEmpty()) {
            met.add(Condition.TWO_PERSONS);
        }
        if (!emergency.by().user().equals(actor.user())
                || !emergency.isOpenAt(now)
                || permission(actor, target.opened(), target.owner(), met).isEmpty()) {
            return Optional.empty();
        }
        var until = earlier(emergency.until(), now.plus(GRANT));
        return Optional.of(
                grant(
                        actor,
                        target.opened(),
                        new Reach.One(target.owner(), target.record()),
                        until));
    }

    /// Why a colleague wants a record opened, for who may approve it: a look, and journalled so.
    /// Empty where the record was erased.
    public Optional<String> reason(Actor second, Emergency emergency) {
        if (!mayApprove(second, emergency, Set.of(Condition.STEPPED_UP))) {
            throw new NotAllowed();
        }
        var target = emergency.target();
        var record = target.record();
        if (sealing.isErased(record)) {
            return Optional.empty();
        }
        var knowing =
                new Grant(
                        second,
                        Right.of(target.opened(), Action.EXISTENCE),
                        new Reach.One(target.owner(), record),
                        PURPOSE,
                        sources.clock().instant().plus(GRANT));
        var look =
                sealing.readings()
                        .shown(knowing, rights.forService(READ, PURPOSE), List.of(record));
        var sealed = knowing(() -> emergencies.reason(emergency.id()));
        return Optional.of(
                new String(sealing.open(look, reasonOf(record), sealed), StandardCharsets.UTF_8));
    }

    /// Where the reason of a record's opening is sealed.
    public static SealedField reasonOf(UUID record) {
        return new SealedField("access.emergency", "reason", record, DataClass.I, 1);
    }

    /// Where the note of a review is sealed.
    public static SealedField noteOf(UUID record) {
        return new SealedField("access.emergency_review", "note", record, DataClass.I, 1);
    }

    private boolean mayOpenWithASecond(Actor actor, Emergency.Target target, Set<Condition> met) {
        return sides(actor).contains(target.side())
                && permission(actor, target.opened(), target.owner(), withASecond(met)).isPresent();
    }

    private Grant clearedFor(Actor actor, Emergency.Target target) {
        var until = sources.clock().instant().plus(GRANT);
        var reach = new Reach.One(target.owner(), NO_RECORD);
        return grant(actor, target.opened(), reach, until);
    }

    private <T> T knowing(Supplier<T> work) {
        return rights.forService(KNOW, PURPOSE).opening(work);
    }

    private Optional<Permission> permission(
            Actor actor, DataClass opened, AgencyId owner, Set<Condition> met) {
        return permissions(actor, opened)
                .filter(it -> it.holdsWhen(met))
                .filter(
                        it ->
                                it.relation() == Relation.NATIONAL
                                        || (it.relation() == Relation.OWN_UNIT
                                                && owner.equals(actor.agency())))
                .findFirst();
    }

    private Stream<Permission> permissions(Actor actor, DataClass opened) {
        return matrix.permissions(actor.roles(), Right.of(opened, Action.BREAK_GLASS), PURPOSE);
    }

    private static Set<Condition> withASecond(Set<Condition> met) {
        var all = EnumSet.of(Condition.TWO_PERSONS);
        all.addAll(met);
        return all;
    }

    private static Grant grant(Actor actor, DataClass opened, Reach reach, Instant until) {
        return new Grant(actor, Right.of(opened, Action.BREAK_GLASS), reach, PURPOSE, until);
    }

    private static Occasion occasion(String kind, Actor by, Emergency.Target target) {
        return new Occasion(kind, by.user(), by.agency(), PURPOSE, Optional.of(target.reference()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
