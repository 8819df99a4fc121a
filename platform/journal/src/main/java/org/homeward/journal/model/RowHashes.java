package org.homeward.journal.model;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// The hashes of the rows of one act, however many: what is beyond the memory meant for them waits
/// sorted in a temporary file that goes when this is closed. Hashes say nothing about anybody: each
/// is over a row with random ids.
///
/// Not for several threads at once.
public final class RowHashes implements AutoCloseable {
    private static final int HELD = 1 << 16;
    private static final int READ_AT_ONCE = 1024 * Hashes.LENGTH;

    private final int most;
    private final List<byte[]> held = new ArrayList<>();
    private final List<Long> ends = new ArrayList<>();
    private @Nullable FileChannel spilled;
    private long size;

    public RowHashes() {
        this(HELD);
    }

    /// @param most how many stay in memory
    RowHashes(int most) {
        this.most = most;
    }

    /// @param hashes of 32 bytes each
    public void addAll(Collection<byte[]> hashes) {
        hashes.forEach(this::add);
    }

    public void add(byte[] hash) {
        if (hash.length != Hashes.LENGTH) {
            throw new IllegalArgumentException("a row's hash has 32 bytes");
        }
        if (held.size() == most) {
            spill();
        }
        held.add(hash);
        size++;
    }

    public long size() {
        return size;
    }

    /// What an act's leaf commits to: the root of a tree over the hashes of the rows it wrote, in
    /// the order of the hashes. So it is found again from the rows alone, and one row is shown to
    /// belong to the act by a short path.
    ///
    /// @return 32 bytes
    public byte[] root() {
        held.sort(Arrays::compareUnsigned);
        var tree = new MerkleTree();
        if (spilled == null) {
            held.forEach(tree::add);
            return tree.root();
        }
        var runs = new PriorityQueue<>(Comparator.comparing(Run::first, Arrays::compareUnsigned));
        runs.add(new Run(held.iterator()));
        long from = 0;
        for (long to : ends) {
            runs.add(new Run(new Slice(spilled, from, to)));
            from = to;
        }
        for (var run = runs.poll(); run != null; run = runs.poll()) {
            tree.add(run.first());
            if (run.rest().hasNext()) {
                runs.add(new Run(run.rest()));
            }
        }
        return tree.root();
    }

    private void spill() {
        held.sort(Arrays::compareUnsigned);
        var bytes = ByteBuffer.allocate(held.size() * Hashes.LENGTH);
        held.forEach(bytes::put);
        bytes.flip();
        try {
            if (spilled == null) {
                spilled = open();
            }
            while (bytes.hasRemaining()) {
                spilled.write(bytes);
            }
            ends.add(spilled.position());
        } catch (IOException e) {
            throw new UncheckedIOException("no room for the hashes of a large act", e);
        }
        held.clear();
    }

    private static FileChannel open() throws IOException {
        Path file = Files.createTempFile("homeward-hashes", null); // for its owner alone
        return FileChannel.open(
                file,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    @Override
    public void close() {
        held.clear();
        if (spilled != null) {
            try {
                spilled.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Sorted hashes, of which there is at least one.
    private record Run(byte[] first, Iterator<byte[]> rest) {
        Run(Iterator<byte[]> sorted) {
            this(sorted.next(), sorted);
        }
    }

    /// The hashes in a part of the file.
    private static final class Slice implements Iterator<byte[]> {
        private final FileChannel file;
        private final ByteBuffer read = ByteBuffer.allocate(READ_AT_ONCE).flip();
        private final long end;
        private long at;

        Slice(FileChannel file, long from, long end) {
            this.file = file;
            this.at = from;
            this.end = end;
        }

        @Override
        public boolean hasNext() {
            return read.hasRemaining() || at < end;
        }

        @Override
        public byte[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (!read.hasRemaining()) {
                fill();
            }
            byte[] hash = new byte[Hashes.LENGTH];
            read.get(hash);
            return hash;
        }

        private void fill() {
            read.clear().limit((int) Math.min(READ_AT_ONCE, end - at));
            try {
                while (read.hasRemaining()) {
                    if (file.read(read, at + read.position()) < 0) {
                        throw new EOFException("the hashes of a large act are cut short");
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            at += read.position();
            read.flip();
        }
    }
}
