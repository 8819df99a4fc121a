package org.homeward.demo.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.demo.chaos.Operations.Decision;
import org.homeward.demo.chaos.Operations.Fate;
import org.junit.jupiter.api.Test;

class PairWitnessTest {
    private static final Decision UNDONE = new Decision("UNDO_LINK", Fate.ACKNOWLEDGED);
    private static final Decision LINKED = new Decision("LINK", Fate.ACKNOWLEDGED);
    private static final Decision UNDO_UNANSWERED = new Decision("UNDO_LINK", Fate.UNKNOWN);

    @Test
    void acknowledgedDecisionsStandAll() {
        assertThat(PairWitness.possible(List.of(UNDONE, LINKED, UNDONE))).containsExactly(3);
    }

    @Test
    void anUnansweredDecisionStandsOrDoesNotUntilTheNextPageShowsIt() {
        assertThat(PairWitness.possible(List.of(UNDO_UNANSWERED))).containsExactly(0, 1);
        assertThat(PairWitness.possible(List.of(UNDO_UNANSWERED, LINKED))).containsExactly(2);
        assertThat(PairWitness.possible(List.of(UNDO_UNANSWERED, UNDONE))).containsExactly(1);
    }

    @Test
    void anAcknowledgedDecisionThatAPageDoesNotShowIsImpossible() {
        assertThat(PairWitness.possible(List.of(UNDONE, UNDONE))).isEmpty();
    }
}
