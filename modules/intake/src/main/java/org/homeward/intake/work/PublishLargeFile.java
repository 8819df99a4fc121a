package org.homeward.intake.work;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.homeward.access.Actor;
import org.homeward.intake.Register.Written;
import org.homeward.intake.model.Coverage;
import org.homeward.intake.model.Progress;
import org.homeward.intake.model.Staging.Chunk;
import org.homeward.intake.model.Staging.Content;
import org.homeward.intake.model.SubmittedFile;
import org.homeward.intake.model.SubmittedFile.State;
import org.homeward.intake.work.PublishFile.AlreadyPublished;
import org.homeward.intake.work.PublishFile.Outcome;
import org.homeward.intake.work.PublishFile.Published;
import org.homeward.intake.work.PublishFile.Refused;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;
import org.homeward.journal.Recording;

/// Publishes a large file out of the staging: all of its rows in one act, or none.
///
/// The registers see no row of it before the act is committed; a stop, a crash or a full disk on
/// the way leaves them as they were, and the staging too, so publishing can be begun again.
public final class PublishLargeFile {
    private final OpenLargeFile open;
    private final CheckLargeFile.Stores stores;
    private final Journal journal;

    public PublishLargeFile(OpenLargeFile open, CheckLargeFile.Stores stores, Journal journal) {
        this.open = open;
        this.stores = stores;
        this.journal = journal;
    }

    /// @param edition of the run that the officer saw
    public Outcome handle(Actor actor, UUID id, long edition, Progress progress) {
        var opened = open.open(actor, id);
        if (opened.isEmpty()) {
            return open.competence()
                    .opening(actor, () -> stores.submitted().find(id))
                    .filter(file -> file.terms().agency().equals(actor.agency()))
                    .<Outcome>map(AlreadyPublished::new)
                    .orElse(Refused.UNKNOWN_UPLOAD);
        }
        return opened.get().sending().opening(() -> publish(opened.get(), edition, progress));
    }

    private Outcome publish(OpenLargeFile.Opened opened, long edition, Progress progress) {
        var file = opened.file();
        var chunks = stores.staging().chunks(file.id());
        if (chunks.isEmpty()
                || chunks.getLast().end().isEmpty()
                || chunks.stream().anyMatch(chunk -> chunk.problems() > 0)) {
            return Refused.HAS_PROBLEMS;
        }
        var contents = stores.staging().open(opened.reading(), file.id());
        var occasion =
                new Occasion(
                        "file-published",
                        file.by(),
                        file.terms().agency(),
                        Competence.PURPOSE,
                        Optional.of(file.id()));
        return journal.act(
                occasion,
                recording -> {
                    var terms = file.terms();
                    stores.submitted().lock(terms.agency(), terms.kind());
                    var known =
                            open.competence()
                                    .ofService()
                                    .opening(() -> stores.submitted().find(file.id()));
                    if (known.isPresent()) {
                        return new AlreadyPublished(known.get());
                    }
                    if (stores.submitted().edition(terms.agency(), terms.kind()) != edition) {
                        return Refused.DRY_RUN_IS_STALE;
                    }
                    return new Writing(opened, chunks, contents, progress).publish(recording);
                });
    }

    /// One file on its way into the register.
    private final class Writing {
        private final OpenLargeFile.Opened opened;
        private final List<Chunk> chunks;
        private final IntFunction<Content> contents;
        private final Progress progress;
        private final Map<LocalDate, Integer> halves = new HashMap<>();

        Writing(
                OpenLargeFile.Opened opened,
                List<Chunk> chunks,
                IntFunction<Content> contents,
                Progress progress) {
            this.opened = opened;
            this.chunks = chunks;
            this.contents = contents;
            this.progress = progress;
        }

        Outcome publish(Recording recording) {
            var file = opened.file();
            var terms = file.terms();
            int all = chunks.stream().mapToInt(Chunk::rows).sum();
            int done = 0;
            var written = Written.NOTHING;
            for (var chunk : chunks) {
                progress.at(Progress.Step.PUBLISHING, done, all);
                var rows = contents.apply(chunk.number()).rows();
                Coverage.count(opened.register(), rows, halves);
                written =
                        written.plus(
                                opened.register()
                                        .write(recording, terms.agency(), file.id(), rows));
                done += rows.size();
            }
            if (written.changed() == 0) {
                return Refused.NOTHING_NEW;
            }
            if (written.unchanged() > 0) {
                confirm(recording);
            }
            var published =
                    new SubmittedFile(
                            file.id(),
                            terms,
                            chunks.getLast().end().orElseThrow(),
                            all,
                            Coverage.most(halves),
                            "",
                            State.PUBLISHED,
                            written,
                            file.by(),
                            recording.act(),
                            Optional.empty());
            stores.submitted().add(recording, published);
            stores.files().drop(file.id());
            return new Published(published);
        }

        private void confirm(Recording recording) {
            var file = opened.file();
            for (var chunk : chunks) {
                var rows = contents.apply(chunk.number()).rows();
                opened.register().confirm(recording, file.terms().agency(), file.id(), rows);
            }
        }
    }
}
