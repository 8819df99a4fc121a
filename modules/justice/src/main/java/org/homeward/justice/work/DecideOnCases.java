package org.homeward.justice.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.Actor;
import org.homeward.access.DataClass;
import org.homeward.access.Right;
import org.homeward.access.Rights;
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
        ONE_CASE("records-linked"),
        TWO_CASES("link-undone");

        private final String act;

        Verdict(String act) {
            this.act = act;
        }
    }

    /// @param record one of the decider's own agency
    public record Command(UUID record, UUID other, Verdict verdict, String purpose) {}

    public sealed interface Outcome {}

    public record Decided(CaseLink link) implements Outcome {}

    public enum Refused implements Outcome {
        UNKNOWN_CASE,
        /// It was already decided so.
        NOTHING_TO_DO
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
        return journal.act(occasion, recording -> decide(recording, command));
    }

    private Outcome decide(Recording recording, Command command) {
        links.lock();
        if (links.oldestFirst(List.of(command.other())).isEmpty()) {
            return Refused.UNKNOWN_CASE;
        }
        var before = links.between(command.record(), command.other());
        boolean linked = before.map(CaseLink::isLinked).orElse(false);
        boolean wanted = command.verdict() == Verdict.ONE_CASE;
        if (linked == wanted) {
            return Refused.NOTHING_TO_DO;
        }
        var decision =
                before.map(link -> link.then(state(wanted), Maker.USER, CaseReason.DECIDED))
                        .orElseGet(
                                () ->
                                        CaseLink.first(
                                                command.record(),
                                                command.other(),
                                                Maker.USER,
                                                CaseReason.DECIDED));
        matching.decide(recording, List.of(decision), List.of());
        return new Decided(decision);
    }

    private static State state(boolean linked) {
        return linked ? State.LINKED : State.UNDONE;
    }
}
