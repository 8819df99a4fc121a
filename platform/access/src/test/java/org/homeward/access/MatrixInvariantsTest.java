package org.homeward.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.homeward.access.store.MatrixFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold of the matrix whatever roles are added to it.
class MatrixInvariantsTest {
    private static final Matrix MATRIX = MatrixFile.load();
    private static final Set<DataClass> PERSONAL =
            EnumSet.of(
                    DataClass.OP, DataClass.L, DataClass.I, DataClass.H, DataClass.P, DataClass.J);

    static List<Role> roles() {
        return MATRIX.roles();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void nobodyReadsTheProtectionAndTheCriminalFileOfOnePerson(Role role) {
        var both =
                reads(role, DataClass.P)
                        && reads(role, DataClass.J)
                        && !role.code().equals("victims-lawyer");

        assertThat(both).isFalse();
    }

    @Test
    void theVictimsLawyerReadsOfTheCriminalFileOnlyWhatThePartyMay() {
        var role = MATRIX.role("victims-lawyer").orElseThrow();

        assertThat(permissions(role, DataClass.J))
                .allMatch(it -> it.conditions().contains(Condition.PARTYS_PART));
        assertThat(permissions(role, DataClass.P))
                .allMatch(it -> it.conditions().contains(Condition.WITH_CONSENT));
    }

    @ParameterizedTest
    @MethodSource("roles")
    void nobodyExportsLocationOrCovertFiles(Role role) {
        assertThat(role.mentions(Right.of(DataClass.L, Action.EXPORT))).isFalse();
        assertThat(role.mentions(Right.of(DataClass.OP, Action.EXPORT))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void everyExportTakesTwoPersons(Role role) {
        assertThat(role.permissions())
                .filteredOn(it -> it.right().action() == Action.EXPORT)
                .allMatch(it -> it.conditions().contains(Condition.TWO_PERSONS));
    }

    @ParameterizedTest
    @MethodSource("roles")
    void whoReadsAllFactsHasNoPathToAPerson(Role role) {
        if (any(role, it -> is(it, DataClass.T, Action.READ))) {
            assertThat(role.permissions())
                    .noneMatch(it -> PERSONAL.contains(it.right().dataClass()));
        }
    }

    @ParameterizedTest
    @MethodSource("roles")
    void administratorsReadNothingOfAnyPerson(Role role) {
        if (role.code().endsWith("administrator")) {
            assertThat(role.permissions())
                    .allMatch(
                            it ->
                                    it.right().dataClass() == DataClass.A
                                            || it.right().dataClass() == DataClass.PUB);
        }
    }

    @Test
    void theSystemAdministratorReadsNothingButTheOwnAccount() {
        assertThat(MATRIX.role("system-administrator").orElseThrow().permissions())
                .filteredOn(it -> it.right().action() == Action.READ)
                .allMatch(it -> it.right().dataClass() == DataClass.A)
                .allMatch(it -> it.relation() == Relation.SELF);
    }

    @ParameterizedTest
    @MethodSource("roles")
    void theGlassIsNeverBrokenOnCovertFiles(Role role) {
        assertThat(role.mentions(Right.of(DataClass.OP, Action.BREAK_GLASS))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void covertFilesAreForThoseNamedOnThem(Role role) {
        assertThat(permissions(role, DataClass.OP))
                .allMatch(it -> it.conditions().contains(Condition.NAMED));
    }

    @ParameterizedTest
    @MethodSource("roles")
    void noRoleReadsPersonsOfTheWholeNationWithoutACondition(Role role) {
        assertThat(role.permissions())
                .filteredOn(it -> PERSONAL.contains(it.right().dataClass()))
                .filteredOn(it -> it.right().action() == Action.READ)
                .filteredOn(it -> it.relation() == Relation.NATIONAL)
                .noneMatch(it -> it.conditions().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("roles")
    void whoImportsReadsNoRegister(Role role) {
        if (role.purposes().contains("import")) {
            assertThat(role.permissions())
                    .filteredOn(it -> PERSONAL.contains(it.right().dataClass()))
                    .allMatch(
                            it ->
                                    it.right().action() == Action.CREATE
                                            || it.conditions().contains(Condition.OWN_UPLOAD));
        }
    }

    @Test
    void theSpokespersonKnowsOnlyWhatIsReleased() {
        assertThat(MATRIX.role("spokesperson").orElseThrow().permissions())
                .filteredOn(it -> it.right().dataClass() != DataClass.PUB)
                .allMatch(it -> it.relation() == Relation.SELF);
    }

    @Test
    void thePublicSeesReleasedDataOnly() {
        assertThat(MATRIX.role(Matrix.PUBLIC).orElseThrow().permissions())
                .filteredOn(it -> it.right().action() != Action.CREATE)
                .containsExactly(
                        new Permission(
                                Right.of(DataClass.PUB, Action.READ), Relation.NATIONAL, Set.of()));
    }

    @Test
    void noServiceExportsDisclosesOrDecides() {
        assertThat(MATRIX.services())
                .flatExtracting(Role::permissions)
                .extracting(it -> it.right().action())
                .doesNotContain(Action.EXPORT, Action.DISCLOSE, Action.DECIDE);
    }

    @ParameterizedTest
    @MethodSource("roles")
    void noTwoRolesOfOneAccountReadBothSidesOrGiveAccountsAndRead(Role role) {
        for (var other : MATRIX.roles()) {
            if (role.code().equals(other.code())) {
                assertThat(MATRIX.mayMeet(Set.of(role.code()))).as(role.code()).isTrue();
                continue;
            }
            boolean wall = reads(role, DataClass.P) && reads(other, DataClass.J);
            boolean accounts = givesAccounts(role) && readsRecords(other);
            boolean wallBack = reads(other, DataClass.P) && reads(role, DataClass.J);
            boolean accountsBack = givesAccounts(other) && readsRecords(role);

            assertThat(MATRIX.mayMeet(Set.of(role.code(), other.code())))
                    .as(role.code() + " with " + other.code())
                    .isEqualTo(!(wall || accounts || wallBack || accountsBack));
        }
    }

    private static boolean givesAccounts(Role role) {
        return is(role, DataClass.A, Action.CREATE) || is(role, DataClass.A, Action.UPDATE);
    }

    private static boolean is(Role role, DataClass dataClass, Action action) {
        return any(role, it -> is(it, dataClass, action));
    }

    private static boolean readsRecords(Role role) {
        return PERSONAL.stream().anyMatch(it -> reads(role, it)) || reads(role, DataClass.T);
    }

    private static boolean reads(Role role, DataClass dataClass) {
        return any(role, it -> is(it, dataClass, Action.READ));
    }

    private static boolean is(Permission permission, DataClass dataClass, Action action) {
        return permission.right().equals(Right.of(dataClass, action));
    }

    private static boolean any(Role role, Predicate<Permission> test) {
        return role.permissions().stream().anyMatch(test);
    }

    private static List<Permission> permissions(Role role, DataClass dataClass) {
        return role.permissions().stream()
                .filter(it -> it.right().dataClass() == dataClass)
                .toList();
    }
}
