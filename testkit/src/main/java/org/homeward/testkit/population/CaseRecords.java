package org.homeward.testkit.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.base.AgencyId;
import org.homeward.testkit.population.Clerk.Telling;

/// Which agencies record which cases and suspects, and how the records of one case cite each other:
/// by the decision, by the file, by the number under which the case was handed over.
final class CaseRecords {
    private static final String ANY_BORDER = "any";

    private final Reporting reporting;
    private final Clerk clerk;
    private final Registry registry;
    private final Numbering numbering;
    private final Chance chance;

    CaseRecords(
            Reporting reporting,
            Clerk clerk,
            Registry registry,
            Numbering numbering,
            Chance chance) {
        this.reporting = reporting;
        this.clerk = clerk;
        this.registry = registry;
        this.numbering = numbering;
        this.chance = chance;
    }

    /// The records of a case under one agency, with the share of its suspects recorded there.
    private record Held(AgencyRecord record, double suspects) {}

    void record(Life life, List<Life> suspects) {
        var numbers = new Numbers(life);
        var agency = lead(life);
        var held = new ArrayList<Held>();
        var handover = next(agency, life);
        hold(agency, life, telling(handover, life, numbers.own(agency)), 1).ifPresent(held::add);
        while (handover.isPresent() && !held.isEmpty()) {
            var passed = handover.get();
            var giver = held.getLast();
            var references = numbers.cited(passed, giver.record());
            var following = next(passed.to(), life);
            var keeps = new Telling(passed.sees(), references, firstKnown(giver.record()));
            var received = hold(passed.to(), life, keeps, passed.suspects());
            if (received.isEmpty()) {
                break;
            }
            held.add(received.get());
            handover = following;
        }
        suspects.forEach(suspect -> recordSuspect(suspect, held));
    }

    private static Telling telling(
            Optional<Reporting.Handover> handover, Life life, Map<Field, String> references) {
        Set<Milestone> all = EnumSet.allOf(Milestone.class);
        return new Telling(
                handover.map(Reporting.Handover::keeps)
                        .filter(keeps -> keeps.stream().anyMatch(life::has))
                        .orElse(all),
                references,
                LocalDate.MIN);
    }

    private Optional<Held> hold(AgencyId agency, Life life, Telling telling, double suspects) {
        var opened = registry.open(agency, life, clerk.write(life, telling));
        return opened.stream().findFirst().map(record -> new Held(record, suspects));
    }

    /// The whole of a suspect goes into one record; some suspects are in another agency's too.
    private void recordSuspect(Life suspect, List<Held> held) {
        if (held.isEmpty()) {
            return;
        }
        var whole = held.getFirst();
        for (var one : held) {
            boolean second = one != whole;
            if (second && !chance.is(one.suspects())) {
                continue;
            }
            var reference = Map.of(Field.CASE_RECORD_NUMBER, one.record().number());
            var telling =
                    new Telling(
                            EnumSet.allOf(Milestone.class), reference, firstKnown(one.record()));
            registry.open(one.record().agency(), suspect, clerk.write(suspect, telling));
        }
    }

    private static LocalDate firstKnown(AgencyRecord record) {
        return record.versions().getFirst().knownOn();
    }

    private AgencyId lead(Life life) {
        var leads = reporting.cases().leads();
        var weights = leads.getOrDefault(life.setting().route().border(), leads.get(ANY_BORDER));
        if (weights == null) {
            throw new IllegalArgumentException("nobody leads cases of any border");
        }
        return chance.pick(weights);
    }

    private Optional<Reporting.Handover> next(AgencyId agency, Life life) {
        return reporting.cases().handovers().stream()
                .filter(handover -> handover.from().equals(agency))
                .filter(handover -> handover.sees().stream().anyMatch(life::has))
                .filter(handover -> chance.is(handover.share()))
                .findFirst();
    }

    /// The numbers that a case has got so far.
    private final class Numbers {
        private final Life life;
        private final String decision;
        private final String file;

        Numbers(Life life) {
            this.life = life;
            this.decision = number(Milestone.CASE_INITIATED, reporting.decisionNumber());
            this.file = number(Milestone.CASE_FILE_TRANSFERRED, reporting.fileNumber());
        }

        private String number(Milestone milestone, String pattern) {
            return life.on(milestone)
                    .map(day -> numbering.next("", pattern, day.getYear()))
                    .orElse("");
        }

        Map<Field, String> own(AgencyId agency) {
            return cells(decision, file);
        }

        Map<Field, String> cited(Reporting.Handover handover, AgencyRecord giver) {
            var cites = handover.cites();
            var cells =
                    cells(
                            chance.is(cites.decision()) ? decision : "",
                            chance.is(cites.file()) ? file : "");
            if (chance.is(cites.chain())) {
                cells.put(Field.RECEIVED_FROM_AGENCY, giver.agency().value());
                cells.put(Field.RECEIVED_FROM_NUMBER, giver.number());
            }
            return cells;
        }

        private Map<Field, String> cells(String decision, String file) {
            var cells = new EnumMap<Field, String>(Field.class);
            if (!decision.isEmpty()) {
                cells.put(Field.DECISION_NUMBER, decision);
            }
            if (!file.isEmpty()) {
                cells.put(Field.FILE_NUMBER, file);
            }
            return cells;
        }
    }
}
