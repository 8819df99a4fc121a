package org.homeward.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.homeward.base.UnitId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackMapTest {
    static List<String> countries() {
        return Packs.countries();
    }

    @ParameterizedTest
    @MethodSource("countries")
    void everyUnitOfARegimeHasAnOutlineWithAnAreaAndClosedRings(String id) {
        var pack = Packs.load(id);

        for (var regime : pack.units().regimes()) {
            var shapes = pack.map(regime.id()).shapes();

            assertThat(shapes)
                    .extracting(PackMap.Shape::unit)
                    .containsExactlyInAnyOrderElementsOf(regime.units());
            assertThat(shapes).allSatisfy(shape -> assertThat(area(shape)).isGreaterThan(0.001));
            assertThat(shapes)
                    .flatExtracting(PackMap.Shape::rings)
                    .allSatisfy(
                            ring -> {
                                assertThat(ring).hasSizeGreaterThan(3);
                                assertThat(ring.getFirst()).isEqualTo(ring.getLast());
                            });
        }
    }

    @ParameterizedTest
    @MethodSource("countries")
    void theAreasOfMergedUnitsAreTheSumOfTheirParts(String id) {
        var pack = Packs.load(id);
        var regimes = pack.units().regimes();
        var older = regimes.getFirst();
        var newer = regimes.getLast();

        for (var shape : pack.map(newer.id()).shapes()) {
            double parts =
                    pack.map(older.id()).shapes().stream()
                            .filter(old -> becomes(pack, old.unit(), newer.id(), shape.unit()))
                            .mapToDouble(PackMapTest::area)
                            .sum();

            assertThat(area(shape)).isCloseTo(parts, within(1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("countries")
    void theInsetsBelongToUnitsOfEachRegimeAndTheirPointsLieInTheirBox(String id) {
        var pack = Packs.load(id);

        for (var regime : pack.units().regimes()) {
            var insets = pack.map(regime.id()).insets();
            assertThat(insets).isNotEmpty();
            for (var inset : insets) {
                assertThat(regime.units()).contains(inset.units().get(regime.id()));
                assertThat(inset.points())
                        .isNotEmpty()
                        .allMatch(
                                p ->
                                        inset.west() <= p.longitude()
                                                && p.longitude() <= inset.east()
                                                && inset.south() <= p.latitude()
                                                && p.latitude() <= inset.north());
            }
        }
    }

    private static boolean becomes(CountryPack pack, UnitId old, String regime, UnitId unit) {
        return pack.units().inRegime(old, regime).filter(unit::equals).isPresent();
    }

    /// Shoelace formula over all rings; holes run the other way round and subtract themselves.
    private static double area(PackMap.Shape shape) {
        double sum = 0;
        for (var ring : shape.rings()) {
            for (int at = 1; at < ring.size(); at++) {
                var a = ring.get(at - 1);
                var b = ring.get(at);
                sum += a.longitude() * b.latitude() - b.longitude() * a.latitude();
            }
        }
        return Math.abs(sum) / 2;
    }
}
