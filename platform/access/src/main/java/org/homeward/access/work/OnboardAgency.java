package org.homeward.access.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.homeward.access.Action;
import org.homeward.access.Actor;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.Right;
import org.homeward.access.model.Invitation;
import org.homeward.access.model.Invitations;
import org.homeward.access.model.Onboarding;
import org.homeward.access.model.Onboarding.Decision;
import org.homeward.access.model.Onboarding.Proposed;
import org.homeward.access.model.Onboardings;
import org.homeward.access.model.User;
import org.homeward.access.model.Users;
import org.homeward.access.model.WrittenMeanwhile;
import org.homeward.base.AgencyId;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;
import org.homeward.journal.Recording;

/// An agency without users joins: one person proposes who begins as its administrator, a second one
/// confirms and hands over a code, with which the newcomer chooses a password that nobody else
/// sees.
public final class OnboardAgency {
    public static final Right RIGHT = Right.of(DataClass.A, Action.DECIDE);

    private static final Duration OPEN_FOR = Duration.ofHours(72);
    private static final Duration CODE_LASTS = Duration.ofMinutes(30);

    public sealed interface Outcome {}

    /// Proposed, or withdrawn.
    public record Done() implements Outcome {}

    /// @param code shown once, kept nowhere
    public record Confirmed(String code, Instant until) implements Outcome {
        @Override
        public String toString() {
            return "Confirmed[withheld]";
        }
    }

    public enum Refused implements Outcome {
        AGENCY_HAS_USERS,
        ALREADY_PROPOSED,
        LOGIN_TAKEN,
        /// It was decided or has grown old meanwhile.
        NOT_PROPOSED,
        /// Whoever proposed does not confirm.
        SECOND_PERSON
    }

    private final Journal journal;
    private final Users users;
    private final Onboardings onboardings;
    private final Administrators administrators;
    private final Sources sources;

    /// Where invitations, ids, codes and the time come from.
    public record Sources(
            Invitations invitations, Supplier<UUID> ids, Supplier<String> codes, Clock clock) {}

    public OnboardAgency(
            Journal journal,
            Users users,
            Onboardings onboardings,
            Administrators administrators,
            Sources sources) {
        this.journal = journal;
        this.users = users;
        this.onboardings = onboardings;
        this.administrators = administrators;
        this.sources = sources;
    }

    public List<Onboarding> open() {
        return onboardings.open(sources.clock().instant());
    }

    public boolean hasUsers(AgencyId agency) {
        return administrators.hasUsers(agency);
    }

    public Outcome propose(Grant grant, Actor by, Proposed proposed) {
        return act(
                "onboarding-proposed",
                grant,
                by,
                recording -> {
                    if (administrators.hasUsers(proposed.agency())) {
                        return Refused.AGENCY_HAS_USERS;
                    }
                    if (users.find(proposed.login()).isPresent()) {
                        return Refused.LOGIN_TAKEN;
                    }
                    if (open().stream()
                            .anyMatch(it -> it.proposed().agency().equals(proposed.agency()))) {
                        return Refused.ALREADY_PROPOSED;
                    }
                    var until = sources.clock().instant().plus(OPEN_FOR);
                    onboardings.add(
                            recording,
                            new Onboarding(sources.ids().get(), proposed, by.user(), until));
                    return new Done();
                });
    }

    public Outcome confirm(Grant grant, Actor by, UUID id) {
        var code = sources.codes().get();
        var until = sources.clock().instant().plus(CODE_LASTS);
        return decide(
                "onboarding-confirmed",
                grant,
                by,
                id,
                (recording, onboarding) -> {
                    if (onboarding.askedBy().equals(by.user())) {
                        return Refused.SECOND_PERSON;
                    }
                    if (administrators.hasUsers(onboarding.proposed().agency())) {
                        return Refused.AGENCY_HAS_USERS;
                    }
                    onboardings.decide(recording, onboarding, by.user(), Decision.CONFIRMED);
                    sources.invitations().open(invitation(onboarding, code, until));
                    return new Confirmed(code, until);
                });
    }

    public Outcome withdraw(Grant grant, Actor by, UUID id) {
        return decide(
                "onboarding-withdrawn",
                grant,
                by,
                id,
                (recording, onboarding) -> {
                    onboardings.decide(recording, onboarding, by.user(), Decision.WITHDRAWN);
                    return new Done();
                });
    }

    private static Invitation invitation(Onboarding onboarding, String code, Instant until) {
        var proposed = onboarding.proposed();
        var account =
                new User.Account(
                        proposed.displayName(),
                        proposed.agency(),
                        Set.of(Administrators.OF_AGENCY),
                        User.State.ACTIVE);
        return new Invitation(Invitation.Of.AGENCY, proposed.login(), account, code, until);
    }

    private interface Step {
        Outcome take(Recording recording);
    }

    private interface Decided {
        Outcome on(Recording recording, Onboarding onboarding);
    }

    private Outcome decide(String kind, Grant grant, Actor by, UUID id, Decided decided) {
        return act(
                kind,
                grant,
                by,
                recording ->
                        open().stream()
                                .filter(it -> it.id().equals(id))
                                .findFirst()
                                .map(it -> decided.on(recording, it))
                                .orElse(Refused.NOT_PROPOSED));
    }

    private Outcome act(String kind, Grant grant, Actor by, Step step) {
        grant.check(RIGHT, sources.clock().instant());
        var occasion =
                new Occasion(kind, by.user(), by.agency(), grant.purpose(), Optional.empty());
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
            return Refused.NOT_PROPOSED;
        }
    }
}
