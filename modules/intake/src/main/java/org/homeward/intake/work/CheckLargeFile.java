package org.homeward.intake.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.homeward.access.Actor;
import org.homeward.base.Problem;
import org.homeward.intake.Register.Written;
import org.homeward.intake.Row;
import org.homeward.intake.RowProblem;
import org.homeward.intake.model.FileReader;
import org.homeward.intake.model.FileReading;
import org.homeward.intake.model.LargeFiles;
import org.homeward.intake.model.LargeRun;
import org.homeward.intake.model.Progress;
import org.homeward.intake.model.Sheet;
import org.homeward.intake.model.SheetStream;
import org.homeward.intake.model.Staging;
import org.homeward.intake.model.Staging.Chunk;
import org.homeward.intake.model.Staging.Content;
import org.homeward.intake.model.SubmittedFiles;
import org.homeward.intake.model.letters.LetterCheck;

/// The dry run of a large file: reads it into the staging, chunk by chunk, and says what publishing
/// it would do. Nothing is written to a register.
///
/// Every chunk is kept when it was read. Whoever stops this, or whatever does, loses one chunk at
/// most: the next run goes on after the last one that is there.
public final class CheckLargeFile {
    /// Lines of a chunk.
    static final int CHUNK = 5_000;

    /// Beyond so many errors the sender has a wrong file, not wrong cells.
    private static final int MOST_PROBLEMS = 20_000;

    private static final int SHOWN = 200;

    /// Where files, their chunks and what was published are.
    public record Stores(LargeFiles files, Staging staging, SubmittedFiles submitted) {}

    private final OpenLargeFile open;
    private final Stores stores;
    private final SheetStream sheets;
    private final FileReader reader;
    private final LetterCheck letters;

    public CheckLargeFile(
            OpenLargeFile open,
            Stores stores,
            SheetStream sheets,
            FileReader reader,
            LetterCheck letters) {
        this.open = open;
        this.stores = stores;
        this.sheets = sheets;
        this.reader = reader;
        this.letters = letters;
    }

    /// Empty when this officer has sent no such file, or not all of it.
    public Optional<LargeRun> handle(Actor actor, UUID id, Progress progress) {
        return open.open(actor, id)
                .flatMap(opened -> opened.sending().opening(() -> check(opened, progress)));
    }

    private Optional<LargeRun> check(OpenLargeFile.Opened opened, Progress progress) {
        var file = opened.file();
        if (stores.files().parts(file.id()).size() < file.parts()) {
            return Optional.empty();
        }
        var chunks = stores.staging().chunks(file.id());
        if (chunks.isEmpty() || chunks.getLast().end().isEmpty()) {
            read(opened, chunks, progress);
        }
        long edition = edition(opened);
        assessAgain(opened, edition, progress);
        return Optional.of(run(opened, edition));
    }

    private void read(OpenLargeFile.Opened opened, List<Chunk> there, Progress progress) {
        var pass = new Pass(opened, there, progress);
        try (var bytes = stores.files().open(opened.reading(), opened.file())) {
            pass.read(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One way through the file, past the lines that are in the staging.
    private final class Pass {
        private final OpenLargeFile.Opened opened;
        private final Progress progress;
        private final MessageDigest digest = sha256();
        private final int stagedTo;
        private int number;
        private int lines;
        private int problems;
        private boolean stopped;

        Pass(OpenLargeFile.Opened opened, List<Chunk> there, Progress progress) {
            this.opened = opened;
            this.progress = progress;
            this.number = there.size();
            this.stagedTo = there.isEmpty() ? 0 : there.getLast().lastLine();
            for (var chunk : there) {
                lines += chunk.lines();
                problems += chunk.problems();
            }
            progress.at(Progress.Step.STAGING, lines, 0);
        }

        void read(InputStream bytes) throws IOException {
            var counted = new CountedStream(new DigestInputStream(bytes, digest));
            var held = new ArrayList<Sheet>(1);
            // A chunk is kept when the next one comes, so that the last one is known as the last.
            var unreadable =
                    sheets.read(
                            counted,
                            CHUNK,
                            sheet -> {
                                if (!held.isEmpty()) {
                                    keep(held.removeLast(), false);
                                    say(counted.count());
                                }
                                held.add(sheet);
                                return !stopped;
                            });
            if (!held.isEmpty() && !stopped) {
                keep(held.getLast(), unreadable.isEmpty());
            }
            if (unreadable.isPresent()) {
                end(unreadable.get());
            } else if (stopped) {
                end(new RowProblem(0, "", "", Problem.of("intake.problem.large_stopped")));
            }
        }

        private void say(long bytesRead) {
            double share = bytesRead / (double) opened.file().size();
            progress.at(Progress.Step.STAGING, lines, Math.max(lines, (int) (lines / share)));
        }

        private void keep(Sheet sheet, boolean last) {
            var fresh = sheet.lines().stream().filter(line -> line.number() > stagedTo).toList();
            if (fresh.isEmpty() && stagedTo > 0) {
                if (last) {
                    add(sheet, Content.NONE, Counted.NOTHING, true);
                }
                return;
            }
            var lettered = letters.check(new Sheet(sheet.headings(), fresh, sheet.hidden()));
            var reading = reader.read(lettered, opened.register(), opened.file().terms());
            var found = new ArrayList<>(reading.findings());
            if (!reading.repairs().columns().isEmpty() || !lettered.understood()) {
                found.addFirst(
                        new RowProblem(0, "", "", Problem.of("intake.problem.large_letters")));
            }
            var rows = claim(reading, found);
            long edition = edition(opened); // first: what changes meanwhile makes it stale
            var counted =
                    new Counted(reading.lines(), assess(opened, rows), mended(reading), edition);
            add(sheet, new Content(rows, found), counted, last);
            lines += reading.lines();
            var wrong = found.stream().filter(it -> !it.isWarning()).toList();
            problems += wrong.size();
            boolean hopeless = wrong.stream().anyMatch(it -> it.line() == 0);
            stopped = !last && (hopeless || problems >= MOST_PROBLEMS);
        }

        /// What was counted of a chunk.
        private record Counted(int lines, Written would, int mended, long edition) {
            static final Counted NOTHING = new Counted(0, Written.NOTHING, 0, 0);
        }

        private void add(Sheet sheet, Content content, Counted counted, boolean last) {
            int wrong = (int) content.findings().stream().filter(it -> !it.isWarning()).count();
            int line = sheet.lines().isEmpty() ? stagedTo : sheet.lines().getLast().number();
            var chunk =
                    new Chunk(
                            number++,
                            new Chunk.Extent(line, counted.lines(), content.rows().size()),
                            counted.would(),
                            new Chunk.Found(
                                    wrong, content.findings().size() - wrong, counted.mended()),
                            counted.edition(),
                            last ? Optional.of(hash()) : Optional.empty());
            stores.staging().keep(opened.file(), chunk, content);
        }

        /// The rows whose numbers stand in no earlier chunk.
        private List<Row> claim(FileReading reading, List<RowProblem> found) {
            var taken = stores.staging().claim(opened.file(), reading.rows());
            if (taken.isEmpty()) {
                return reading.rows();
            }
            var rows = new ArrayList<Row>();
            for (var row : reading.rows()) {
                var earlier = taken.get(row.recordNumber());
                if (earlier == null) {
                    rows.add(row);
                } else {
                    found.add(
                            new RowProblem(
                                    row.line(),
                                    FileReader.RECORD_NUMBER,
                                    row.recordNumber(),
                                    Problem.of(
                                            "intake.problem.record_number_twice",
                                            earlier.toString())));
                }
            }
            return rows;
        }

        /// The last chunk of a file that cannot be read any further.
        private void end(RowProblem why) {
            var sheet = new Sheet(new Sheet.Line(1, List.of()), List.of(), List.of());
            var content = new Content(List.of(), List.of(why));
            add(sheet, content, Counted.NOTHING, true);
        }

        private String hash() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    private long edition(OpenLargeFile.Opened opened) {
        var terms = opened.file().terms();
        return stores.submitted().edition(terms.agency(), terms.kind());
    }

    private static int mended(FileReading reading) {
        var mended = reading.repairs().mended();
        return mended.composed() + mended.lookAlikes() + mended.invisible();
    }

    private static Written assess(OpenLargeFile.Opened opened, List<Row> rows) {
        var agency = opened.file().terms().agency();
        return Written.of(
                opened.register().assess(agency, rows).stream().map(it -> it.fate()).toList());
    }

    /// The chunks that were set beside an older edition of the register.
    private void assessAgain(OpenLargeFile.Opened opened, long edition, Progress progress) {
        var id = opened.file().id();
        var old =
                stores.staging().chunks(id).stream()
                        .filter(chunk -> chunk.rows() > 0 && chunk.edition() != edition)
                        .toList();
        if (old.isEmpty()) {
            return;
        }
        var contents = stores.staging().open(opened.reading(), id);
        for (int at = 0; at < old.size(); at++) {
            progress.at(Progress.Step.CHECKING, at * CHUNK, old.size() * CHUNK);
            var chunk = old.get(at);
            var would = assess(opened, contents.apply(chunk.number()).rows());
            stores.staging().assessed(opened.file(), chunk.at(edition, would));
        }
    }

    private LargeRun run(OpenLargeFile.Opened opened, long edition) {
        var file = opened.file();
        var chunks = stores.staging().chunks(file.id());
        var findings = new ArrayList<RowProblem>();
        if (chunks.stream().anyMatch(chunk -> chunk.problems() + chunk.warnings() > 0)) {
            var contents = stores.staging().open(opened.reading(), file.id());
            var wrong = chunks.stream().filter(chunk -> chunk.problems() > 0).toList();
            addFirst(findings, wrong, contents, it -> !it.isWarning());
            var doubtful = chunks.stream().filter(chunk -> chunk.warnings() > 0).toList();
            addFirst(findings, doubtful, contents, RowProblem::isWarning);
        }
        var earlier =
                stores.submitted().withContent(file.terms(), chunks.getLast().end().orElseThrow());
        return new LargeRun(file, chunks, findings, edition, earlier);
    }

    /// Adds findings of chunks as long as there is room among those that are shown.
    private static void addFirst(
            List<RowProblem> findings,
            List<Chunk> chunks,
            IntFunction<Content> contents,
            Predicate<RowProblem> wanted) {
        for (var chunk : chunks) {
            if (findings.size() < SHOWN) {
                contents.apply(chunk.number()).findings().stream()
                        .filter(wanted)
                        .limit(SHOWN - findings.size())
                        .forEach(findings::add);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
