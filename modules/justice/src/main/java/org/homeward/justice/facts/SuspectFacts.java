package org.homeward.justice.facts;

import java.util.List;
import java.util.UUID;
import org.homeward.access.Pseudonyms;
import org.homeward.facts.Fact;
import org.homeward.facts.FactId;
import org.homeward.facts.Occurrence;
import org.homeward.facts.Subject;
import org.homeward.facts.Trafficking;
import org.homeward.facts.Traits;
import org.homeward.justice.model.SuspectEvent;
import org.homeward.justice.model.SuspectFile;

/// One fact for each event of a suspect's file, with codes only.
public final class SuspectFacts {
    private final Pseudonyms pseudonyms;

    public SuspectFacts(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /// @param forStatistics the person's reference in facts
    public List<Fact> of(SuspectFile file, UUID forStatistics) {
        var subject = new Subject.Person(forStatistics);
        return file.events().stream().map(event -> fact(file, event, subject)).toList();
    }

    private Fact fact(SuspectFile file, SuspectFile.Event event, Subject.Person subject) {
        var coded = file.coded();
        var id = id(event.kind(), file.record());
        var occurrence = new Occurrence(event.on(), coded.place(), file.agency());
        var trafficking = new Trafficking(coded.form(), coded.destination(), coded.border());
        var traits = new Traits(coded.sex(), event.age(), coded.ageBasis(), coded.ethnicity());
        return switch (event.kind()) {
            case INVOLVED -> new Fact.SuspectInvolved(id, subject, occurrence, trafficking, traits);
            case ARRESTED -> new Fact.SuspectArrested(id, subject, occurrence, trafficking, traits);
            case ACCUSED -> new Fact.SuspectAccused(id, subject, occurrence, trafficking, traits);
            case CONVICTED ->
                    new Fact.PersonConvicted(id, subject, occurrence, trafficking, traits);
        };
    }

    /// The ids of the facts of a file's events.
    public List<FactId> ids(SuspectFile file) {
        return file.events().stream().map(event -> id(event.kind(), file.record())).toList();
    }

    private FactId id(SuspectEvent event, UUID record) {
        return new FactId(pseudonyms.reference("fact/suspect-" + event.code(), record));
    }
}
