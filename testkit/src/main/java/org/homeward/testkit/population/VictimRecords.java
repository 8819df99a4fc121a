package org.homeward.testkit.population;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.homeward.base.AgencyId;
import org.homeward.testkit.population.Clerk.Telling;
import org.jspecify.annotations.Nullable;

/// Which agencies record which victims: one follows a person through all steps, a second and third
/// know of some steps, in the pattern of real lists of several agencies.
final class VictimRecords {
    private static final String ANY_BORDER = "any";

    private final Reporting reporting;
    private final Clerk clerk;
    private final Registry registry;
    private final Chance chance;

    VictimRecords(Reporting reporting, Clerk clerk, Registry registry, Chance chance) {
        this.reporting = reporting;
        this.clerk = clerk;
        this.registry = registry;
        this.chance = chance;
    }

    void record(Life life) {
        var first = first(life);
        tell(life, first, EnumSet.allOf(Milestone.class));
        var told = new HashSet<>(Set.of(first));
        double again = reporting.second();
        while (chance.is(again)) {
            var next = another(life, told);
            if (next == null) {
                return;
            }
            told.add(next);
            tell(life, next, agency(next).sees());
            again = reporting.third();
        }
    }

    private void tell(Life life, AgencyId agency, Set<Milestone> milestones) {
        registry.open(
                agency, life, clerk.write(life, new Telling(milestones, Map.of(), LocalDate.MIN)));
    }

    private AgencyId first(Life life) {
        var border = life.setting().route().border();
        var weights = new LinkedHashMap<AgencyId, Double>();
        reporting
                .victims()
                .forEach(
                        (id, agency) -> {
                            var any = agency.weights().getOrDefault(ANY_BORDER, 0.0);
                            weights.put(id, agency.weights().getOrDefault(border, any));
                        });
        return chance.pick(new Weights<>(weights));
    }

    /// Another agency that has something to tell of this life.
    private @Nullable AgencyId another(Life life, Set<AgencyId> told) {
        var weights = new LinkedHashMap<AgencyId, Double>();
        reporting
                .victims()
                .forEach(
                        (id, agency) -> {
                            boolean sees = agency.sees().stream().anyMatch(life::has);
                            if (!told.contains(id) && sees) {
                                weights.put(id, agency.affinity());
                            }
                        });
        return weights.isEmpty() ? null : chance.pick(new Weights<>(weights));
    }

    private Reporting.VictimAgency agency(AgencyId id) {
        var agency = reporting.victims().get(id);
        if (agency == null) {
            throw new IllegalStateException("no such agency: " + id);
        }
        return agency;
    }
}
