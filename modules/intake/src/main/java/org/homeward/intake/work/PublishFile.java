package org.homeward.intake.work;

import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Actor;
import org.homeward.intake.Register.Written;
import org.homeward.intake.model.Coverage;
import org.homeward.intake.model.Progress;
import org.homeward.intake.model.SubmittedFile;
import org.homeward.intake.model.SubmittedFile.State;
import org.homeward.intake.model.SubmittedFiles;
import org.homeward.intake.model.Uploads;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;
import org.homeward.journal.Recording;

/// Publishes a checked upload: all of its rows in one act, or none.
public final class PublishFile {
    private static final int CHUNK = 4_000;

    /// @param edition of the dry run that the officer saw
    /// @param repair the readings of letters that the officer saw and agreed to, as
    ///     [org.homeward.intake.model.letters.Repairs#code]; empty for none
    public record Command(UUID upload, long edition, String repair) {
        public Command(UUID upload, long edition) {
            this(upload, edition, "");
        }
    }

    public sealed interface Outcome {}

    /// The rows are in the register.
    public record Published(SubmittedFile file) implements Outcome {}

    /// It was published before: a second click, or a request that was sent again.
    public record AlreadyPublished(SubmittedFile file) implements Outcome {}

    public enum Refused implements Outcome {
        UNKNOWN_UPLOAD,
        HAS_PROBLEMS,
        /// Letters need a repair that the officer has not agreed to.
        REPAIR_NOT_AGREED,
        /// Another file of the agency was published or withdrawn since the dry run.
        DRY_RUN_IS_STALE,
        /// Every record already says what the file says; nothing was written.
        NOTHING_NEW
    }

    private final OpenUpload open;
    private final Uploads uploads;
    private final SubmittedFiles files;
    private final Journal journal;

    public PublishFile(OpenUpload open, Uploads uploads, SubmittedFiles files, Journal journal) {
        this.open = open;
        this.uploads = uploads;
        this.files = files;
        this.journal = journal;
    }

    public Outcome handle(Actor actor, Command command, Progress progress) {
        var before = publishedBy(actor, command.upload());
        if (before.isPresent()) {
            return new AlreadyPublished(before.get());
        }
        progress.at(Progress.Step.READING, 0, 1);
        var opened = open.handle(actor, command.upload());
        if (opened.isEmpty()) {
            return publishedBy(actor, command.upload())
                    .<Outcome>map(AlreadyPublished::new)
                    .orElse(Refused.UNKNOWN_UPLOAD);
        }
        if (!opened.get().reading().problems().isEmpty()) {
            return Refused.HAS_PROBLEMS;
        }
        if (!opened.get().reading().repairs().code().equals(command.repair())) {
            return Refused.REPAIR_NOT_AGREED;
        }
        var occasion =
                new Occasion(
                        "file-published",
                        actor.user(),
                        opened.get().upload().terms().agency(),
                        Competence.PURPOSE,
                        Optional.of(command.upload()));
        return opened.get()
                .grant()
                .opening(
                        () ->
                                journal.act(
                                        occasion,
                                        recording ->
                                                publish(
                                                        recording,
                                                        opened.get(),
                                                        command,
                                                        progress)));
    }

    private Outcome publish(
            Recording recording, OpenUpload.Opened opened, Command command, Progress progress) {
        var upload = opened.upload();
        var terms = upload.terms();
        files.lock(terms.agency(), terms.kind());
        var known = open.competence().ofService().opening(() -> files.find(upload.id()));
        if (known.isPresent()) {
            return new AlreadyPublished(known.get());
        }
        if (files.edition(terms.agency(), terms.kind()) != command.edition()) {
            return Refused.DRY_RUN_IS_STALE;
        }
        var written = write(recording, opened, progress);
        if (written.changed() == 0) {
            return Refused.NOTHING_NEW;
        }
        var file =
                new SubmittedFile(
                        upload.id(),
                        terms,
                        upload.sha256(),
                        opened.reading().rows().size(),
                        Coverage.of(opened.register(), opened.reading().rows()),
                        command.repair(),
                        State.PUBLISHED,
                        written,
                        upload.by(),
                        recording.act(),
                        Optional.empty());
        files.add(recording, file);
        uploads.drop(upload.id());
        return new Published(file);
    }

    private static Written write(Recording recording, OpenUpload.Opened opened, Progress progress) {
        var rows = opened.reading().rows();
        var upload = opened.upload();
        var written = Written.NOTHING;
        for (int from = 0; from < rows.size(); from += CHUNK) {
            progress.at(Progress.Step.PUBLISHING, from, rows.size());
            var chunk = rows.subList(from, Math.min(rows.size(), from + CHUNK));
            written =
                    written.plus(
                            opened.register()
                                    .write(recording, upload.terms().agency(), upload.id(), chunk));
        }
        if (written.changed() > 0 && written.unchanged() > 0) {
            opened.register().confirm(recording, upload.terms().agency(), upload.id(), rows);
        }
        return written;
    }

    private Optional<SubmittedFile> publishedBy(Actor actor, UUID id) {
        return open.seeingFiles(actor, () -> files.find(id))
                .filter(file -> file.terms().agency().equals(actor.agency()));
    }
}
