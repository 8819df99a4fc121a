package org.homeward.justice.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.Actor;
import org.homeward.access.DataClass;
import org.homeward.access.Right;
import org.homeward.access.Rights;
import org.homeward.database.Busy;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;
import org.homeward.journal.Recording;
import org.homeward.justice.model.CaseLink;
import org.homeward.justice.model.CaseLink.Maker;
import org.homeward.justice.model.CaseLink.State;
import org.homeward.justice.model.CaseLinks;
import org.homeward.justice.model.CaseReason;
import org.homeward.justice.model.Cases;

/// Somebody decides whether two records are one case; the later decision holds, and rules keep off.
public final class DecideOnCases {
    /// What is decided on a pair.
    public enum Verdict {
        /// Also where a rule linked them already: what somebody says weighs more.
        ONE_CASE("records-linked", State.LINKED),
        /// Also where only other records join them: one of those links gives way.
        TWO_CASES("link-undone", State.UNDONE);

        private final String act;
        private final State state;

        Verdict(String act, State state) {
            this.act = act;
            this.state = state;
        }
    }

    /// @param record one of the decider's own agency
    public record Command(UUID record, UUID other, Verdict verdict, String purpose) {}

    public sealed interface Outcome {}

    public record Decided(CaseLink link) implements Outcome {}

    public enum Refused implements Outcome {
        UNKNOWN_CASE,
        /// Somebody already decided so.
        NOTHING_TO_DO,
        /// A large file is being published; links wait for it.
        FILE_IS_PUBLISHED
    }

    private final Cases cases;
    private final CaseLinks links;
    private final MatchCases matching;
    private final Rights rights;
    private final Journal journal;

    public DecideOnCases(
            Cases cases, CaseLinks links, MatchCases matching, Rights rights, Journal journal) {
        this.cases = cases;
        this.links = links;
        this.matching = matching;
        this.rights = rights;
        this.journal = journal;
    }

    public Outcome handle(Actor actor, Command command) {
        var grant = rights.require(actor, Right.of(DataClass.J, Action.DECIDE), command.purpose());
        var own = cases.find(grant, command.record());
        if (own.isEmpty() || !own.get().live() || command.record().equals(command.other())) {
            return Refused.UNKNOWN_CASE;
        }
        var occasion =
                new Occasion(
                        command.verdict().act,
                        actor.user(),
                        actor.agency(),
                        command.purpose(),
                        Optional.of(command.record()));
        try {
            return MatchCases.linking(rights)
                    .opening(() -> journal.act(occasion, recording -> decide(recording, command)));
        } catch (Busy _) {
            return Refused.FILE_IS_PUBLISHED;
        }
    }

    private Outcome decide(Recording recording, Command command) {
        links.lockSoon();
        if (links.oldestFirst(List.of(command.other())).isEmpty()) {
            return Refused.UNKNOWN_CASE;
        }
        var before = links.between(command.record(), command.other());
        var state = command.verdict().state;
        if (before.map(link -> link.state() == state && link.maker() == Maker.USER).orElse(false)) {
            return Refused.NOTHING_TO_DO;
        }
        var decision =
                before.map(link -> link.then(state, Maker.USER, CaseReason.DECIDED))
                        .orElseGet(
                                () ->
                                        CaseLink.first(
                                                command.record(),
                                                command.other(),
                                                state,
                                                Maker.USER,
                                                CaseReason.DECIDED));
        matching.decide(recording, List.of(decision), List.of());
        return new Decided(decision);
    }
}
