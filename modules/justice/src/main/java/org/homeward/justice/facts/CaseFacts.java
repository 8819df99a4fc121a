package org.homeward.justice.facts;

import java.util.List;
import java.util.UUID;
import org.homeward.access.Pseudonyms;
import org.homeward.facts.Fact;
import org.homeward.facts.FactId;
import org.homeward.facts.Occurrence;
import org.homeward.facts.Subject;
import org.homeward.facts.Trafficking;
import org.homeward.justice.model.CaseFile;
import org.homeward.justice.model.CaseStage;

/// One fact for each stage of a case file, with codes only.
public final class CaseFacts {
    private final Pseudonyms pseudonyms;

    public CaseFacts(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /// The reference under which facts know a record of a case.
    public Subject.CriminalCase subject(UUID record) {
        return new Subject.CriminalCase(pseudonyms.reference("case/statistics", record));
    }

    public List<Fact> of(CaseFile file) {
        return file.events().stream().map(event -> fact(file, event)).toList();
    }

    private Fact fact(CaseFile file, CaseFile.Event event) {
        var coded = file.coded();
        var id = id(event.stage(), file.record());
        var subject = subject(file.record());
        var occurrence = new Occurrence(event.on(), coded.place(), file.agency());
        var trafficking = new Trafficking(coded.form(), coded.destination(), coded.border());
        return switch (event.stage()) {
            case UNCOVERED -> new Fact.CaseUncovered(id, subject, occurrence, trafficking);
            case INITIATED -> new Fact.CaseInitiated(id, subject, occurrence, trafficking);
            case TRANSFERRED -> new Fact.CaseFileTransferred(id, subject, occurrence, trafficking);
            case TRIED -> new Fact.CaseTried(id, subject, occurrence, trafficking);
        };
    }

    /// The ids of the facts of a file's stages.
    public List<FactId> ids(CaseFile file) {
        return file.events().stream().map(event -> id(event.stage(), file.record())).toList();
    }

    private FactId id(CaseStage stage, UUID record) {
        return new FactId(pseudonyms.reference("fact/case-" + stage.code(), record));
    }
}
