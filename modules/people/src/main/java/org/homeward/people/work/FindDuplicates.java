package org.homeward.people.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.homeward.people.Persons.DuplicateHint;
import org.homeward.people.ReceivedPerson;
import org.homeward.people.Side;
import org.homeward.people.model.Fingerprints;
import org.homeward.people.model.MatchKeys;
import org.homeward.people.model.Matcher;
import org.homeward.people.model.Matcher.Changed;
import org.homeward.people.model.Matcher.Known;

/// Finds, among persons who are about to be recorded, those who are probably the same. Writes
/// nothing, and looks at no record.
final class FindDuplicates {
    private static final int MOST_HINTS = 3;

    private final Fingerprints fingerprints;
    private final Matcher matcher;
    private final Matcher.Candidates register;

    /// @param register asked only how common a name is
    FindDuplicates(Fingerprints fingerprints, Matcher matcher, Matcher.Candidates register) {
        this.fingerprints = fingerprints;
        this.matcher = matcher;
        this.register = register;
    }

    List<List<DuplicateHint>> handle(Side side, List<ReceivedPerson> persons) {
        var given = new ArrayList<Changed>(persons.size());
        var hints = new ArrayList<List<DuplicateHint>>(persons.size());
        for (var person : persons) {
            given.add(
                    new Changed(
                            new UUID(0, given.size()),
                            person.agency(),
                            person.identity(),
                            fingerprints.of(side, person.identity())));
            hints.add(new ArrayList<>());
        }
        for (var proposal : matcher.propose(given, new Given(given, register))) {
            int one = place(proposal.one());
            int other = place(proposal.other());
            var found = hints.get(Math.max(one, other));
            if (found.size() < MOST_HINTS) {
                found.add(new DuplicateHint(Math.min(one, other), proposal.reason().wordsKey()));
            }
        }
        return hints;
    }

    private static int place(UUID record) {
        return (int) record.getLeastSignificantBits();
    }

    /// The persons given as the only ones there are.
    private record Given(List<Changed> persons, Matcher.Candidates register)
            implements Matcher.Candidates {
        @Override
        public List<Known> sharingKeys(Collection<MatchKeys> keys) {
            return persons.stream()
                    .map(it -> new Known(it.record(), 0, it.agency(), it.keys()))
                    .toList();
        }

        @Override
        public Matcher.Frequency frequency(String name) {
            return register.frequency(name);
        }
    }
}
