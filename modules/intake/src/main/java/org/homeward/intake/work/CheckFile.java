package org.homeward.intake.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Actor;
import org.homeward.intake.Register.Finding;
import org.homeward.intake.model.DryRun;
import org.homeward.intake.model.Progress;
import org.homeward.intake.model.SubmittedFiles;

/// The dry run: says what publishing an upload would do, and writes nothing.
public final class CheckFile {
    private static final int CHUNK = 2_000;

    private final OpenUpload open;
    private final SubmittedFiles files;

    public CheckFile(OpenUpload open, SubmittedFiles files) {
        this.open = open;
        this.files = files;
    }

    /// Empty when there is no such upload of this officer.
    public Optional<DryRun> handle(Actor actor, UUID upload, Progress progress) {
        progress.at(Progress.Step.READING, 0, 1);
        return open.handle(actor, upload)
                .map(opened -> opened.grant().opening(() -> check(opened, progress)));
    }

    private DryRun check(OpenUpload.Opened opened, Progress progress) {
        var terms = opened.upload().terms();
        // The edition is taken first: what changes while rows are compared makes the run stale.
        long edition = files.edition(terms.agency(), terms.kind());
        var rows = opened.reading().rows();
        List<Finding> findings = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); from += CHUNK) {
            progress.at(Progress.Step.CHECKING, from, rows.size());
            var chunk = rows.subList(from, Math.min(rows.size(), from + CHUNK));
            findings.addAll(opened.register().assess(terms.agency(), chunk));
        }
        var alike = opened.register().alike(terms.agency(), rows);
        findings.replaceAll(it -> it.with(alike.getOrDefault(it.line(), List.of())));
        return new DryRun(
                opened.upload(),
                opened.reading(),
                findings,
                edition,
                files.withContent(terms, opened.upload().sha256()));
    }
}
