package org.homeward.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.store.MatrixFile;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.junit.jupiter.api.Test;

class MatrixRightsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final AgencyId NORTH = new AgencyId("north");
    private static final Right READ_IDENTITY = Right.of(DataClass.I, Action.READ);
    private static final Right READ_FACTS = Right.of(DataClass.T, Action.READ);
    private static final Right READ_FILE = Right.of(DataClass.P, Action.READ);

    private final Rights rights =
            new MatrixRights(MatrixFile.load(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aSupervisorReachesTheOwnAgencyOnly() {
        var grant = rights.require(holder("case-supervisor"), READ_FILE, "casework");

        assertThat(grant.reach().covers(NORTH)).isTrue();
        assertThat(grant.reach().covers(new AgencyId("south"))).isFalse();
    }

    @Test
    void theWidestRoleDecidesHowFarAGrantReaches() {
        var grant =
                rights.require(
                        holder("programme-manager", "statistician"), READ_FACTS, "statistics");

        assertThat(grant.reach()).isEqualTo(new Reach.National());
    }

    @Test
    void whatTheFileDoesNotGiveIsRefused() {
        assertThatThrownBy(() -> rights.require(holder("statistician"), READ_FILE, "statistics"))
                .isInstanceOf(NotAllowed.class);
        assertThat(rights.grant(holder("no-such-role"), READ_FACTS, "statistics")).isEmpty();
    }

    @Test
    void aRoleActsOnlyForItsOwnPurposes() {
        assertThat(rights.grant(holder("statistician"), READ_FACTS, "casework")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rights.grant(holder("statistician"), READ_FACTS, "curiosity"))
                .withMessageContaining("curiosity");
    }

    @Test
    void anAssignmentIsNotProvenByTheRole() {
        assertThat(rights.grant(holder("case-worker"), READ_FILE, "casework")).isEmpty();
    }

    @Test
    void aConditionMustBeMadeTrueFirst() {
        var reviewer = holder("linkage-reviewer");

        assertThat(rights.grant(reviewer, READ_IDENTITY, "linkage")).isEmpty();
        assertThat(
                        rights.grant(
                                reviewer,
                                READ_IDENTITY,
                                "linkage",
                                Set.of(Condition.COMPARED_FIELDS)))
                .isPresent();
    }

    @Test
    void oneStatisticianAloneExportsNothing() {
        var export = Right.of(DataClass.T, Action.EXPORT);

        assertThat(rights.grant(holder("statistician"), export, "statistics")).isEmpty();
    }

    @Test
    void aServiceHasOnlyItsListedRight() {
        var grant = rights.forService(READ_IDENTITY, "name-index");

        assertThat(grant.isForService()).isTrue();
        assertThatThrownBy(() -> rights.forService(READ_FACTS, "name-index"))
                .isInstanceOf(NotAllowed.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rights.forService(READ_IDENTITY, "gossip"));
    }

    @Test
    void aGrantEnds() {
        var grant = rights.require(holder("case-supervisor"), READ_FILE, "casework");

        grant.check(READ_FILE, NOW.plusSeconds(600));
        assertThatThrownBy(() -> grant.check(READ_FILE, NOW.plusSeconds(601)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> grant.check(READ_IDENTITY, NOW)).isInstanceOf(NotAllowed.class);
    }

    private static Actor holder(String... roles) {
        return new Actor(new UserId(new UUID(1, 1)), NORTH, Set.of(roles));
    }
}
