package org.homeward.intake.model;

import java.util.List;
import java.util.Optional;
import org.homeward.intake.Register.Finding;
import org.homeward.intake.Register.Written;

/// What publishing an upload would do.
///
/// @param edition of the agency's records of this kind; the dry run holds as long as it is the same
/// @param earlier a published file with the very same bytes
public record DryRun(
        Upload upload,
        FileReading reading,
        List<Finding> findings,
        long edition,
        Optional<SubmittedFile> earlier) {
    public DryRun {
        findings = List.copyOf(findings);
    }

    public Written counts() {
        return Written.of(findings.stream().map(Finding::fate).toList());
    }

    public boolean canBePublished() {
        return reading.problems().isEmpty() && counts().changed() > 0;
    }
}
