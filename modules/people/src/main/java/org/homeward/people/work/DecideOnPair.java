package org.homeward.people.work;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.Right;
import org.homeward.base.AgencyId;
import org.homeward.database.Busy;
import org.homeward.facts.Facts;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;
import org.homeward.journal.Recording;
import org.homeward.people.Side;
import org.homeward.people.model.Link;
import org.homeward.people.model.Link.Maker;
import org.homeward.people.model.Link.State;
import org.homeward.people.model.Links;
import org.homeward.people.model.PersonRecords;
import org.homeward.people.model.Reason;
import org.homeward.people.model.Registered;
import org.jspecify.annotations.Nullable;

/// A reviewer decides on two records: takes a link back, links them, or keeps them apart.
///
/// Each decision can be followed by another one; the figures follow at their position.
public final class DecideOnPair {
    private static final Right DECIDE = Right.of(DataClass.I, Action.DECIDE);
    private static final String PURPOSE = "linkage";

    private final PersonRecords records;
    private final Links links;
    private final Regroup regroup;
    private final Journal journal;
    private final Clock clock;

    public DecideOnPair(Vault vault, Links links, Facts facts, Journal journal) {
        this.records = vault.records();
        this.links = links;
        this.regroup = new Regroup(vault, links, facts);
        this.journal = journal;
        this.clock = vault.clock();
    }

    /// What is decided.
    public enum Decision {
        /// They are of one person.
        LINK("records-linked", State.LINKED),
        /// The link between these two was wrong or is not sure enough; no rule makes it again.
        UNDO_LINK("link-undone", State.UNDONE),
        /// They are two persons, whatever links them to others.
        KEEP_APART("records-kept-apart", State.APART);

        private final String occasion;
        private final State state;

        Decision(String occasion, State state) {
            this.occasion = occasion;
            this.state = state;
        }
    }

    /// Two records by the references of their side, and what is decided on them.
    ///
    /// @param agency of the user who decides
    public record Command(
            Side side, UUID oneOnSide, UUID otherOnSide, Decision decision, AgencyId agency) {}

    /// What came of it.
    public sealed interface Outcome {}

    /// The decision stands.
    ///
    /// @param areOne whether the two are counted as one person now; after undoing a link they may
    ///     still be, through other records
    public record Done(boolean areOne) implements Outcome {}

    /// Why nothing was done.
    public enum Refused implements Outcome {
        UNKNOWN_RECORD,
        SAME_RECORD,
        NO_LINK,
        ALREADY_SO,
        /// A large file is being published; links wait for it.
        FILE_IS_PUBLISHED
    }

    public Outcome handle(Grant grant, Command command) {
        grant.check(DECIDE, clock.instant());
        if (command.oneOnSide().equals(command.otherOnSide())) {
            return Refused.SAME_RECORD;
        }
        var occasion =
                new Occasion(
                        command.decision().occasion,
                        grant.user(),
                        command.agency(),
                        PURPOSE,
                        Optional.empty());
        try {
            return grant.opening(
                    () -> journal.act(occasion, recording -> decide(recording, grant, command)));
        } catch (Busy _) {
            return Refused.FILE_IS_PUBLISHED;
        }
    }

    private Outcome decide(Recording recording, Grant grant, Command command) {
        records.lockSoon(command.side());
        var pair =
                records
                        .byReference(
                                command.side(), List.of(command.oneOnSide(), command.otherOnSide()))
                        .stream()
                        .filter(Registered::isPresent)
                        .filter(record -> grant.reach().covers(record.agency()))
                        .map(Registered::record)
                        .toList();
        if (pair.size() != 2) {
            return Refused.UNKNOWN_RECORD;
        }
        var before = links.between(pair.getFirst(), pair.getLast()).orElse(null);
        var refused = refusal(before, command.decision());
        if (refused != null) {
            return refused;
        }
        var decided = next(before, pair, command.decision());
        links.write(recording, List.of(decided));
        regroup.around(recording, pair);
        return new Done(links.members(pair.getFirst()).contains(pair.getLast()));
    }

    private static @Nullable Refused refusal(@Nullable Link before, Decision decision) {
        if (before != null
                && before.state() == decision.state
                && (before.maker() == Maker.USER || decision != Decision.LINK)) {
            return Refused.ALREADY_SO;
        }
        boolean linked = before != null && before.isLinked();
        return decision == Decision.UNDO_LINK && !linked ? Refused.NO_LINK : null;
    }

    private static Link next(@Nullable Link before, List<UUID> pair, Decision decision) {
        return before == null
                ? Link.first(
                        pair.getFirst(), pair.getLast(), decision.state, Maker.USER, Reason.DECIDED)
                : before.then(decision.state, Maker.USER, Reason.DECIDED);
    }
}
