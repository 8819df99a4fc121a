package org.homeward.access.work;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.homeward.access.Actor;
import org.homeward.access.Grant;
import org.homeward.access.Matrix;
import org.homeward.access.NotAllowed;
import org.homeward.access.model.Passkeys;
import org.homeward.access.model.SecondFactors;
import org.homeward.access.model.SecondFactors.Decision;
import org.homeward.access.model.SecondFactors.Reset;
import org.homeward.access.model.User;
import org.homeward.access.model.Users;
import org.homeward.access.model.WrittenMeanwhile;
import org.homeward.base.UserId;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;
import org.homeward.journal.Recording;

/// A user lost what proves who they are beside the password. One administrator asks that it is
/// taken away, a second one confirms; neither may be the user. All sessions of the user end.
public final class ResetProofs {
    private static final Duration OPEN_FOR = Duration.ofHours(72);

    public enum Outcome {
        DONE,
        UNKNOWN_USER,
        OWN_ACCOUNT,
        NOTHING_TO_RESET,
        /// Nobody asked, or it was decided or has grown old meanwhile.
        NOT_ASKED,
        /// Whoever asked does not confirm.
        SECOND_PERSON
    }

    private final Journal journal;
    private final Users users;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Sources sources;

    /// Where ids, rights and the time come from.
    public record Sources(Supplier<UUID> ids, Matrix matrix, Clock clock) {}

    public ResetProofs(
            Journal journal,
            Users users,
            SecondFactors factors,
            Passkeys passkeys,
            Sources sources) {
        this.journal = journal;
        this.users = users;
        this.factors = factors;
        this.passkeys = passkeys;
        this.sources = sources;
    }

    /// All requests that wait for a decision.
    public List<Reset> open() {
        return factors.open(sources.clock().instant());
    }

    /// The request on a user that waits for a decision.
    public Optional<Reset> open(UserId user) {
        return open().stream().filter(it -> it.user().equals(user)).findFirst();
    }

    public Outcome ask(Grant grant, Actor by, UserId user) {
        return decide(
                "proof-reset-asked",
                grant,
                by,
                user,
                recording -> {
                    if (open(user).isPresent()) {
                        return Outcome.DONE; // a second click, or the same thought twice
                    }
                    if (!hasProofs(user)) {
                        return Outcome.NOTHING_TO_RESET;
                    }
                    var until = sources.clock().instant().plus(OPEN_FOR);
                    factors.ask(recording, new Reset(sources.ids().get(), user, by.user(), until));
                    return Outcome.DONE;
                });
    }

    public Outcome confirm(Grant grant, Actor by, UserId user) {
        return decide(
                "proofs-reset",
                grant,
                by,
                user,
                recording -> {
                    var reset = open(user);
                    if (reset.isEmpty()) {
                        return Outcome.NOT_ASKED;
                    }
                    if (reset.get().askedBy().equals(by.user())) {
                        return Outcome.SECOND_PERSON;
                    }
                    factors.decide(recording, reset.get(), by.user(), Decision.CONFIRMED);
                    if (factors.secret(user).isPresent()) {
                        factors.removeSecret(recording, user);
                    }
                    for (var passkey : passkeys.of(user)) {
                        passkeys.revise(recording, passkey.credential(), passkey.state().end());
                    }
                    return Outcome.DONE;
                });
    }

    public Outcome withdraw(Grant grant, Actor by, UserId user) {
        return decide(
                "proof-reset-withdrawn",
                grant,
                by,
                user,
                recording -> {
                    var reset = open(user);
                    if (reset.isEmpty()) {
                        return Outcome.NOT_ASKED;
                    }
                    factors.decide(recording, reset.get(), by.user(), Decision.WITHDRAWN);
                    return Outcome.DONE;
                });
    }

    /// Whether the user has anything that could be taken away.
    public boolean hasProofs(UserId user) {
        return factors.secret(user).isPresent() || !passkeys.of(user).isEmpty();
    }

    private interface Step {
        Outcome take(Recording recording);
    }

    private Outcome decide(String kind, Grant grant, Actor by, UserId user, Step step) {
        grant.check(ChangeAccount.RIGHT, sources.clock().instant());
        if (user.equals(by.user())) {
            return Outcome.OWN_ACCOUNT;
        }
        if (users.find(user).filter(it -> covers(grant, it)).isEmpty()) {
            return Outcome.UNKNOWN_USER;
        }
        var occasion =
                new Occasion(
                        kind, by.user(), by.agency(), grant.purpose(), Optional.of(user.value()));
        try {
            return journal.act(
                    occasion,
                    recording -> {
                        users.oneAtATime();
                        if (users.find(by.user()).filter(User::isActive).isEmpty()) {
                            throw new NotAllowed();
                        }
                        return step.take(recording);
                    });
        } catch (WrittenMeanwhile _) {
            return Outcome.NOT_ASKED;
        }
    }

    private boolean covers(Grant grant, User user) {
        return AddUser.isInHand(grant, user, sources.matrix());
    }
}
