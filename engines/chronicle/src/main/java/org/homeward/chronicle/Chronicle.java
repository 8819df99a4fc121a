package org.homeward.chronicle;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Coded facts that can be counted as they were known at any position.
///
/// One thread appends at a time, any number ask at the same time; an answer never sees half an
/// append. The same facts and the same question give the same answer for ever.
public final class Chronicle implements AutoCloseable {
    /// So many parts of a series are asked for one by one sooner than all between them together.
    private static final int FEW_PARTS = 4;

    private final DuckDBConnection writer;
    private final Layout layout;
    private final ReentrantLock appending = new ReentrantLock();
    private final RecentAnswers recentAnswers = new RecentAnswers();
    private volatile Held held;

    /// The last position held, what the caller marked it with, the dictionary that reads
    /// everything up to it, and what changed last.
    private record Held(long position, String mark, Dictionary dictionary, LastChanges changes) {}

    private Chronicle(DuckDBConnection writer, Layout layout) throws SQLException {
        this.writer = writer;
        this.layout = layout;
        var schema = new Schema(writer, layout);
        schema.prepare();
        long position = schema.position();
        var changes = LastChanges.none(position);
        this.held = new Held(position, schema.mark(), schema.dictionary(), changes);
    }

    public static Chronicle inMemory(Layout layout) {
        return inMemory(layout, Settings.standard());
    }

    public static Chronicle inMemory(Layout layout, Settings settings) {
        return on(() -> Opening.memory(settings), layout);
    }

    public static Chronicle open(Path file, Layout layout) {
        return open(file, layout, Settings.standard());
    }

    /// Opens the file, or makes it. Throws [IncompatibleChronicle] when the file is for another
    /// layout or version, or damaged: the caller removes it and appends everything again.
    public static Chronicle open(Path file, Layout layout, Settings settings) {
        return on(() -> Opening.file(file, settings), layout);
    }

    private static Chronicle on(Connecting connecting, Layout layout) {
        try {
            var connection = connecting.connect();
            try {
                return new Chronicle(connection, layout);
            } catch (SQLException | IncompatibleChronicle failure) {
                connection.close();
                throw failure;
            }
        } catch (SQLException failure) {
            if (ChronicleFault.isDamage(failure)) {
                throw new IncompatibleChronicle("the file is damaged", failure);
            }
            throw new ChronicleFault("cannot open the chronicle", failure);
        }
    }

    private interface Connecting {
        DuckDBConnection connect() throws SQLException;
    }

    private interface Asking<T> {
        T ask(DuckDBConnection connection) throws SQLException;
    }

    /// The last position held; 0 before the first.
    public long position() {
        return held.position;
    }

    /// What the last position held was marked with when it was appended; empty when with nothing.
    public String mark() {
        return held.mark;
    }

    /// Appends what becomes known at one position. For many positions, [#append(List)] is faster.
    public void append(long position, List<Entry> entries, List<Membership> memberships) {
        append(List.of(new Batch(position, entries, memberships)));
    }

    /// Appends batches of increasing positions in one transaction: all of them or none. Positions
    /// already held are passed over, so repeating an append changes nothing. Some 100,000 entries
    /// at
    /// a time are a good size.
    public void append(List<Batch> batches) {
        append(batches, "");
    }

    /// As the other `append`, and marks the last position: its caller can later tell by the mark
    /// whether what it would append now still goes on from there.
    public void append(List<Batch> batches, String mark) {
        for (int i = 1; i < batches.size(); i++) {
            if (batches.get(i).position() <= batches.get(i - 1).position()) {
                throw new IllegalArgumentException(
                        "positions must increase: %d after %d"
                                .formatted(
                                        batches.get(i).position(), batches.get(i - 1).position()));
            }
        }
        appending.lock();
        try {
            var fresh = batches.stream().filter(one -> one.position() > held.position).toList();
            if (!fresh.isEmpty()) {
                write(
                        fresh.getLast().position(),
                        mark,
                        stored -> new Writer(writer, layout, held.dictionary).write(fresh, stored));
            }
        } catch (SQLException failure) {
            throw new ChronicleFault("nothing was appended", failure);
        } finally {
            appending.unlock();
        }
    }

    /// Appends what becomes known at one position when it is too much to be held at once: all of
    /// it or nothing, and with the same answers as one batch. Where two pieces name a record, the
    /// later one wins.
    ///
    /// @param pieces is called with what takes its pieces, one after another; memberships come
    ///     with the first one alone
    public void appendInPieces(long position, String mark, Consumer<Consumer<Batch>> pieces) {
        appending.lock();
        try {
            if (position > held.position) {
                write(position, mark, stored -> writePieces(position, stored, pieces));
            }
        } catch (SQLException failure) {
            throw new ChronicleFault("nothing was appended", failure);
        } finally {
            appending.unlock();
        }
    }

    private Writer.Written writePieces(long position, long stored, Consumer<Consumer<Batch>> given)
            throws SQLException {
        var pieces = new Pieces(position, stored, held.dictionary);
        given.accept(pieces);
        new Writer(writer, layout, pieces.dictionary).forgetEmpty(position);
        return new Writer.Written(pieces.dictionary, List.copyOf(pieces.changes));
    }

    /// Takes the pieces of one position and writes each at once.
    private final class Pieces implements Consumer<Batch> {
        private final long position;
        private final long stored;
        private final Set<LastChanges.Changed> changes = new HashSet<>();
        private Dictionary dictionary;
        private boolean begun;

        Pieces(long position, long stored, Dictionary dictionary) {
            this.position = position;
            this.stored = stored;
            this.dictionary = dictionary;
        }

        @Override
        public void accept(Batch piece) {
            if (piece.position() != position || (begun && !piece.memberships().isEmpty())) {
                throw new IllegalArgumentException("no piece of position " + position);
            }
            begun = true;
            try {
                var written = new Writer(writer, layout, dictionary).write(List.of(piece), stored);
                dictionary = written.dictionary();
                changes.addAll(written.changes());
            } catch (SQLException failure) {
                throw new ChronicleFault("nothing was appended", failure);
            }
        }
    }

    /// Writes within the transaction, beyond a position that is stored.
    private interface Writing {
        Writer.Written after(long stored) throws SQLException;
    }

    private void write(long position, String mark, Writing writing) throws SQLException {
        writer.setAutoCommit(false);
        try {
            var schema = new Schema(writer, layout);
            long stored = schema.position();
            if (stored != held.position) {
                throw new IllegalStateException("another chronicle writes to the same file");
            }
            var written = writing.after(stored);
            schema.hold(position, mark);
            writer.commit();
            var changes = held.changes.and(written.changes(), position);
            held = new Held(position, mark, written.dictionary(), changes);
        } catch (SQLException | RuntimeException | Error failure) {
            takeBack(failure);
            throw failure;
        }
        writer.setAutoCommit(true);
    }

    /// A commit that fails ends its transaction, and the driver goes on as if one were running:
    /// what came next would be written statement by statement. So it gets one to take back.
    private void takeBack(Throwable failure) {
        try {
            try {
                writer.rollback();
            } catch (SQLException _) {
                try (var statement = writer.createStatement()) {
                    statement.execute("begin transaction");
                }
                writer.rollback();
            }
            writer.setAutoCommit(true);
        } catch (SQLException another) {
            failure.addSuppressed(another);
        }
    }

    /// The table that answers the question.
    public Answer answer(Question question) {
        var known = heldFor(question);
        var earliest = known.changes.earliest(question);
        var recent = recentAnswers.find(earliest);
        if (recent != null) {
            return recent;
        }
        var sql = new QuestionSql(earliest, layout, known.dictionary);
        var answer = ask(connection -> Tables.answer(sql, connection));
        recentAnswers.keep(earliest, answer);
        return answer;
    }

    /// Each calendar part of the period, asked as a question of its own: a cluster counts once in
    /// each part, so the parts may add up to more than the whole.
    public List<Part> series(Question question, Step step) {
        var known = heldFor(question);
        var answers = new HashMap<Days, Answer>();
        var days = step.cut(question.period());
        for (var part : days) {
            var recent = recentAnswers.find(known.changes.earliest(question.during(part)));
            if (recent != null) {
                answers.put(part, recent);
            }
        }
        var missing = days.stream().filter(part -> !answers.containsKey(part)).toList();
        if (missing.size() <= FEW_PARTS) {
            missing.forEach(part -> answers.put(part, answer(question.during(part))));
        } else {
            var span = new Days(missing.getFirst().first(), missing.getLast().last());
            var sql = new QuestionSql(question.during(span), layout, known.dictionary);
            for (var part : ask(connection -> Tables.series(sql, span, step, connection))) {
                var alone = known.changes.earliest(question.during(part.days()));
                recentAnswers.keep(alone, part.answer());
                answers.put(part.days(), part.answer());
            }
        }
        return days.stream()
                .map(part -> new Part(part, Objects.requireNonNull(answers.get(part))))
                .toList();
    }

    /// The records behind the total of the question.
    public Trace trace(Question question) {
        return trace(question, (Cell) null);
    }

    /// The records behind one cell of the question's answer; only the key of the cell matters.
    public Trace trace(Question question, @Nullable Cell cell) {
        var sql = compile(question);
        return ask(connection -> Tables.trace(sql, cell, connection));
    }

    /// What happened to the number between two positions, whatever position the question names.
    public Difference difference(Question question, long before, long after) {
        if (before > after) {
            throw new IllegalArgumentException(
                    "the later position comes last: %d, %d".formatted(before, after));
        }
        var later = question.at(after);
        compile(later);
        var comparison = new Comparison(layout, held.dictionary, later, before);
        return ask(comparison::difference);
    }

    /// The text of the query that [#answer] runs: no value in it, only named parameters, and the
    /// same whatever is held.
    public String sql(Question question) {
        return new QuestionSql(question, layout, held.dictionary).count().text();
    }

    /// Writes all rows, with their codes as text, to one Parquet file.
    public void export(Path file) {
        ask(
                connection -> {
                    Export.write(layout, file, connection);
                    return file;
                });
    }

    private QuestionSql compile(Question question) {
        return new QuestionSql(question, layout, heldFor(question).dictionary);
    }

    private Held heldFor(Question question) {
        var known = held;
        if (question.position() > known.position) {
            throw new IllegalArgumentException(
                    "position %d is not held yet; the last is %d"
                            .formatted(question.position(), known.position));
        }
        return known;
    }

    private <T> T ask(Asking<T> asking) {
        try (var connection = writer.duplicate()) {
            return asking.ask(connection);
        } catch (SQLException failure) {
            throw new ChronicleFault("the question was not answered", failure);
        }
    }

    @Override
    public void close() {
        appending.lock();
        try {
            writer.close();
        } catch (SQLException failure) {
            throw new ChronicleFault("cannot close the chronicle", failure);
        } finally {
            appending.unlock();
        }
    }
}
