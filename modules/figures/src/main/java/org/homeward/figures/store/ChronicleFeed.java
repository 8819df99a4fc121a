package org.homeward.figures.store;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.homeward.chronicle.Batch;
import org.homeward.chronicle.Chronicle;
import org.homeward.chronicle.ChronicleFault;
import org.homeward.chronicle.Layout;
import org.homeward.facts.FactKind;
import org.homeward.facts.Facts;
import org.homeward.journal.Journal;
import org.homeward.journal.Position;

/// Keeps the chronicle up to the newest act. It is a read model: it can be thrown away and fed
/// again from the facts at any time, with the same answers.
public final class ChronicleFeed implements AutoCloseable {
    static final Layout LAYOUT =
            new Layout(
                    Arrays.stream(FactKind.values()).map(FactKind::code).toList(),
                    List.of("sex", "ethnicity", "form", "unit", "agency", "destination", "border"),
                    List.of("age"));

    /// A portion is read while the one before is written. The fewer portions, the sooner a nation
    /// is fed, since each looks once through all that is held; a row that is on its way takes about
    /// a kilobyte.
    private static final int ROWS_AT_ONCE =
            (int) Math.clamp(Runtime.getRuntime().maxMemory() / 8 / 1_024, 50_000, 400_000);

    private final ChroniclePlace place;
    private final Facts facts;
    private final Journal journal;
    private final ReentrantReadWriteLock inUse = new ReentrantReadWriteLock();
    private volatile Chronicle chronicle;

    private ChronicleFeed(ChroniclePlace place, Facts facts, Journal journal) {
        this.place = place;
        this.facts = facts;
        this.journal = journal;
        this.chronicle = place.open();
    }

    /// Keeps the chronicle in a file. One of another version, layout or instance, and one that is
    /// damaged, is fed again from the beginning.
    public static ChronicleFeed inFile(Path file, Facts facts, Journal journal) {
        return new ChronicleFeed(new ChroniclePlace.InFile(file), facts, journal);
    }

    /// Keeps the chronicle in memory, for a second process beside the one that holds the file.
    public static ChronicleFeed inMemory(Facts facts, Journal journal) {
        return new ChronicleFeed(new ChroniclePlace.InMemory(), facts, journal);
    }

    /// Asks the chronicle after feeding it what is new, where it does not reach the position yet.
    <T> T ask(Position needed, Function<Chronicle, T> asking) {
        catchUp(needed);
        var asked = chronicle;
        try {
            return answer(asking);
        } catch (ChronicleFault fault) {
            replace(asked, fault);
            catchUp(needed);
            return answer(asking);
        }
    }

    private <T> T answer(Function<Chronicle, T> asking) {
        inUse.readLock().lock();
        try {
            return asking.apply(chronicle);
        } finally {
            inUse.readLock().unlock();
        }
    }

    /// Feeds what is new and answers up to which position the chronicle now reaches.
    public Position catchUp() {
        var newest = journal.settle();
        catchUp(newest, newest);
        return newest;
    }

    /// What came in since the question was put is left to the next one.
    private void catchUp(Position needed) {
        var newest = journal.settle();
        if (chronicle.position() < needed.value() || !goesOn()) {
            catchUp(needed, newest);
        }
    }

    private synchronized void catchUp(Position needed, Position newest) {
        var fed = chronicle;
        try {
            if (!goesOn()) {
                rebuild();
            } else if (fed.position() < needed.value()) {
                feed(newest);
            }
        } catch (ChronicleFault fault) {
            replace(fed, fault);
            if (chronicle.position() < needed.value()) {
                feed(newest);
            }
        }
    }

    /// A damaged chronicle is only a copy; whoever finds it first feeds another. One that only
    /// answers nothing any more is opened again.
    private synchronized void replace(Chronicle failed, ChronicleFault fault) {
        if (!fault.isDamage() && !fault.isEnd()) {
            throw fault;
        }
        if (chronicle != failed) {
            return;
        }
        if (fault.isDamage()) {
            ChroniclePlace.LOG.log(Level.WARNING, "the chronicle is damaged and fed again", fault);
            rebuild();
        } else {
            ChroniclePlace.LOG.log(Level.WARNING, "the chronicle is opened again", fault);
            reopen();
        }
    }

    /// What it holds stays; in memory that is nothing, and it is fed from the beginning.
    private void reopen() {
        inUse.writeLock().lock();
        try {
            chronicle.close();
            chronicle = place.open();
        } finally {
            inUse.writeLock().unlock();
        }
    }

    /// Whether the journal still has, where the chronicle ends, the entry that it had then. It has
    /// not when the database is another one or was put back from an older backup, even if it has
    /// grown past that position again.
    private boolean goesOn() {
        long held = chronicle.position();
        return held == 0 || chronicle.mark().equals(leafAt(held));
    }

    private String leafAt(long position) {
        return journal.after(new Position(position - 1), 1).stream()
                .map(entry -> HexFormat.of().formatHex(entry.leaf()))
                .findFirst()
                .orElse("none");
    }

    /// Throws the chronicle away and feeds it again from the facts.
    public synchronized void rebuild() {
        inUse.writeLock().lock();
        try {
            chronicle.close();
            place.clear();
            chronicle = place.open();
            feed(journal.latest());
        } finally {
            inUse.writeLock().unlock();
        }
    }

    private void feed(Position target) {
        try (var ahead = new ReadAhead(facts, target, ROWS_AT_ONCE)) {
            while (chronicle.position() < target.value()) {
                var from = new Position(chronicle.position());
                var portion = ahead.after(from);
                if (portion.upTo().equals(from)) {
                    feedLarge(new Position(from.value() + 1));
                    continue;
                }
                var batches = portion.batches();
                long reached = portion.upTo().value();
                if (batches.isEmpty() || batches.getLast().position() < reached) {
                    batches.add(new Batch(reached, List.of(), List.of()));
                }
                chronicle.append(batches, leafAt(reached));
            }
        }
    }

    private void feedLarge(Position position) {
        chronicle.appendInPieces(
                position.value(),
                leafAt(position.value()),
                taking ->
                        facts.inPieces(
                                position, ROWS_AT_ONCE, rows -> Batches.of(rows).forEach(taking)));
    }

    @Override
    public synchronized void close() {
        chronicle.close();
    }
}
