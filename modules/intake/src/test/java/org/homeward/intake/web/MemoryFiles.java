package org.homeward.intake.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.intake.model.FileTerms;
import org.homeward.intake.model.SubmittedFile;
import org.homeward.intake.model.SubmittedFiles;
import org.homeward.journal.Recording;

/// Published files in memory.
final class MemoryFiles implements SubmittedFiles {
    private final List<SubmittedFile> files = new ArrayList<>();

    @Override
    public void add(Recording recording, SubmittedFile file) {
        files.add(file);
    }

    @Override
    public List<SubmittedFile> history(UUID id) {
        return files.stream().filter(file -> file.id().equals(id)).toList();
    }

    @Override
    public Optional<SubmittedFile> find(UUID id) {
        return history(id).stream().reduce((_, newer) -> newer);
    }

    @Override
    public List<SubmittedFile> of(AgencyId agency, int limit, int skip) {
        return newest(agency).stream().skip(skip).limit(limit).toList();
    }

    private List<SubmittedFile> newest(AgencyId agency) {
        var newest = new LinkedHashMap<UUID, SubmittedFile>();
        files.stream()
                .filter(file -> file.terms().agency().equals(agency))
                .forEach(file -> newest.put(file.id(), file));
        return List.copyOf(newest.values()).reversed();
    }

    @Override
    public int count(AgencyId agency) {
        return newest(agency).size();
    }

    @Override
    public Optional<SubmittedFile> withContent(FileTerms terms, String sha256) {
        return newest(terms.agency()).stream()
                .filter(file -> file.sha256().equals(sha256))
                .findFirst();
    }

    @Override
    public long edition(AgencyId agency, String kind) {
        return files.size();
    }

    @Override
    public void lock(AgencyId agency, String kind) {}
}
