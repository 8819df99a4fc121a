package org.homeward.protection.facts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Pseudonyms;
import org.homeward.facts.Fact;
import org.homeward.facts.FactId;
import org.homeward.facts.Occurrence;
import org.homeward.facts.Subject;
import org.homeward.facts.Trafficking;
import org.homeward.facts.Traits;
import org.homeward.protection.model.VictimEvent;
import org.homeward.protection.model.VictimFile;

/// One fact for each event of a victim's file, with codes only.
public final class VictimFacts {
    private final Pseudonyms pseudonyms;

    public VictimFacts(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /// @param forStatistics the person's reference in facts
    public List<Fact> of(VictimFile file, UUID forStatistics) {
        var coded = file.coded();
        var trafficking =
                new Trafficking(Optional.of(coded.form()), coded.destination(), coded.border());
        return file.events().stream()
                .map(event -> fact(file, event, new Subject.Person(forStatistics), trafficking))
                .toList();
    }

    private Fact fact(
            VictimFile file,
            VictimFile.Event event,
            Subject.Person subject,
            Trafficking trafficking) {
        var id = id(event.kind(), file.record());
        var occurrence = new Occurrence(event.on(), event.in(), file.agency());
        var traits =
                new Traits(
                        file.coded().sex(),
                        event.age(),
                        file.coded().ageBasis(),
                        file.coded().ethnicity());
        return switch (event.kind()) {
            case RECEIVED -> new Fact.VictimReceived(id, subject, occurrence, trafficking, traits);
            case VERIFIED -> new Fact.VictimVerified(id, subject, occurrence, trafficking, traits);
            case IDENTIFIED ->
                    new Fact.VictimIdentified(id, subject, occurrence, trafficking, traits);
            case RESCUED -> new Fact.VictimRescued(id, subject, occurrence, trafficking, traits);
            case SUPPORTED ->
                    new Fact.VictimSupported(id, subject, occurrence, trafficking, traits);
        };
    }

    /// The ids of the facts of a file's events.
    public List<FactId> ids(VictimFile file) {
        return file.events().stream().map(event -> id(event.kind(), file.record())).toList();
    }

    private FactId id(VictimEvent event, UUID record) {
        return new FactId(pseudonyms.reference("fact/victim-" + event.code(), record));
    }
}
