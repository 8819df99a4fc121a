package org.homeward.people.work;

import java.util.Collection;
import java.util.List;
import org.homeward.people.model.MatchKeys;
import org.homeward.people.model.Matcher;
import org.homeward.people.model.NameIndex;
import org.homeward.people.model.PersonRecords;

/// The register as matchers see it: fingerprints from the database, where the act at work shows,
/// and how common a name is from the index in memory.
public record RegisteredCandidates(PersonRecords records, NameIndex names)
        implements Matcher.Candidates {
    @Override
    public List<Matcher.Known> sharingKeys(Collection<MatchKeys> keys) {
        return records.sharingKeys(keys);
    }

    @Override
    public Matcher.Frequency frequency(String name) {
        return new Matcher.Frequency(names.withName(name), names.size());
    }
}
