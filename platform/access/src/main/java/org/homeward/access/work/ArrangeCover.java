package org.homeward.access.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.homeward.access.model.Cover;
import org.homeward.access.model.Cover.State;
import org.homeward.access.model.Covers;
import org.homeward.access.model.User;
import org.homeward.access.model.Users;
import org.homeward.access.model.WrittenMeanwhile;
import org.homeward.base.UserId;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;
import org.homeward.journal.Recording;

/// A user names a colleague who stands in until a day; that one takes it up, lays it down again and
/// goes on. Either of them ends it, and at the day it ends by itself.
public final class ArrangeCover {
    public static final Duration LONGEST = Duration.ofDays(30);

    public enum Outcome {
        DONE,
        /// There is no such colleague, or their roles may not meet with these.
        NO_COLLEAGUE,
        NO_DAY,
        /// Somebody stands in for the user already.
        ARRANGED_ALREADY,
        /// The stand-in is at another colleague's work.
        AT_OTHER_WORK,
        /// It ended, or changed meanwhile.
        NOT_OPEN
    }

    private final Journal journal;
    private final Users users;
    private final Covers covers;
    private final StandingIn standingIn;
    private final Sources sources;

    /// Where ids and the time come from.
    public record Sources(Supplier<UUID> ids, Clock clock) {}

    public ArrangeCover(
            Journal journal, Users users, Covers covers, StandingIn standingIn, Sources sources) {
        this.journal = journal;
        this.users = users;
        this.covers = covers;
        this.standingIn = standingIn;
        this.sources = sources;
    }

    /// Those whom a user may name.
    public List<User> colleagues(User user) {
        return users.all().stream().filter(it -> standingIn.mayMeet(it, user)).toList();
    }

    /// Covers that a user arranged or stands in for, while they last.
    public List<Cover> around(User user) {
        var now = sources.clock().instant();
        return covers.around(user.id()).stream().filter(it -> it.isOpenAt(now)).toList();
    }

    public Outcome arrange(User user, UserId standIn, Instant until) {
        var now = sources.clock().instant();
        // The day chosen counts to its end.
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST).plus(Duration.ofDays(1)))) {
            return Outcome.NO_DAY;
        }
        return act(
                "cover-arranged",
                user,
                user.id(),
                recording -> {
                    if (users.find(standIn).filter(it -> standingIn.mayMeet(it, user)).isEmpty()) {
                        return Outcome.NO_COLLEAGUE;
                    }
                    if (around(user).stream().anyMatch(it -> it.user().equals(user.id()))) {
                        return Outcome.ARRANGED_ALREADY;
                    }
                    covers.add(
                            recording,
                            new Cover(
                                    sources.ids().get(),
                                    user.id(),
                                    standIn,
                                    now,
                                    until,
                                    0,
                                    State.OFFERED));
                    return Outcome.DONE;
                });
    }

    /// The stand-in begins, or goes on.
    public Outcome takeUp(User standIn, UUID id) {
        return step(
                "cover-taken-up",
                standIn,
                id,
                State.TAKEN_UP,
                cover -> {
                    if (!cover.standIn().equals(standIn.id())) {
                        return Outcome.NOT_OPEN;
                    }
                    if (users.find(cover.user())
                            .filter(it -> standingIn.mayMeet(standIn, it))
                            .isEmpty()) {
                        return Outcome.NO_COLLEAGUE;
                    }
                    boolean elsewhere =
                            around(standIn).stream()
                                    .filter(it -> it.standIn().equals(standIn.id()))
                                    .filter(it -> !it.id().equals(id))
                                    .anyMatch(it -> it.state() == State.TAKEN_UP);
                    return elsewhere ? Outcome.AT_OTHER_WORK : Outcome.DONE;
                });
    }

    /// The stand-in goes back to their own work.
    public Outcome layDown(User standIn, UUID id) {
        return step(
                "cover-laid-down",
                standIn,
                id,
                State.LAID_DOWN,
                cover ->
                        cover.standIn().equals(standIn.id()) && cover.state() == State.TAKEN_UP
                                ? Outcome.DONE
                                : Outcome.NOT_OPEN);
    }

    /// Whoever arranged it takes it back, or the stand-in declines.
    public Outcome end(User user, UUID id) {
        return step(
                "cover-ended",
                user,
                id,
                State.ENDED,
                cover ->
                        Set.of(cover.user(), cover.standIn()).contains(user.id())
                                ? Outcome.DONE
                                : Outcome.NOT_OPEN);
    }

    private interface Check {
        Outcome of(Cover cover);
    }

    private interface Step {
        Outcome take(Recording recording);
    }

    private Outcome step(String kind, User by, UUID id, State next, Check check) {
        var known = covers.find(id);
        if (known.isEmpty()) {
            return Outcome.NOT_OPEN;
        }
        return act(
                kind,
                by,
                known.get().user(),
                recording -> {
                    var cover = covers.find(id).orElseThrow();
                    if (!cover.isOpenAt(sources.clock().instant())) {
                        return Outcome.NOT_OPEN;
                    }
                    if (cover.state() == next) {
                        return Outcome.DONE; // a second click
                    }
                    var outcome = check.of(cover);
                    if (outcome == Outcome.DONE) {
                        covers.step(recording, cover.next(next), by.id());
                    }
                    return outcome;
                });
    }

    private Outcome act(String kind, User by, UserId subject, Step step) {
        var occasion =
                new Occasion(
                        kind,
                        by.id(),
                        by.account().agency(),
                        "account",
                        Optional.of(subject.value()));
        try {
            return journal.act(
                    occasion,
                    recording -> {
                        users.oneAtATime();
                        return step.take(recording);
                    });
        } catch (WrittenMeanwhile _) {
            return Outcome.NOT_OPEN;
        }
    }
}
