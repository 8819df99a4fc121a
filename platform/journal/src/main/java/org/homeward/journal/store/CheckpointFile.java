package org.homeward.journal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.homeward.base.DurableFile;
import org.homeward.journal.JournalTree;
import org.homeward.journal.Position;
import org.homeward.journal.model.Checkpoint;
import org.homeward.journal.model.NoteKey;
import org.homeward.journal.model.NoteSigner;
import org.springframework.dao.DataAccessException;

/// The newest signed checkpoint of one tree, in a file outside the data: what was once signed
/// cannot be taken
/// back by whoever has the data alone.
///
/// A journal that does not continue what was signed is never signed over: it is shorter, as after
/// an
/// older backup was restored, or somebody rewrote it. The file stays as it is until the operator
/// moves it away.
public final class CheckpointFile {
    private static final Logger LOG = System.getLogger("org.homeward.journal");

    private final Path file;
    private final NoteSigner signer;
    private final JournalTree tree;

    /// @param file outside the data folder; its folder is made when it is missing
    /// @param signer its name is the origin of the checkpoints
    public CheckpointFile(Path file, NoteSigner signer, JournalTree tree) {
        this.file = file;
        this.signer = signer;
        this.tree = tree;
    }

    /// How the journal stands to what was signed.
    public enum Standing {
        /// It is what was signed, or continues it.
        CONTINUES,
        /// It ends before what was signed.
        SHORTER,
        /// It differs where it was signed.
        OTHER,
        /// The file holds no checkpoint that this key signed.
        NOT_SIGNED_BY_THIS_KEY
    }

    /// Signs the journal as it is, where it grew since and continues what was signed.
    public synchronized Standing sign() {
        var standing = standing();
        var latest = tree.latest();
        long signed = kept().map(Checkpoint::size).orElse(0L);
        if (standing == Standing.CONTINUES && signed < latest.value()) {
            var checkpoint =
                    new Checkpoint(signer.key().name(), latest.value(), tree.rootAt(latest));
            write(signer.sign(checkpoint));
        }
        return standing;
    }

    /// [#sign] where nobody waits for the outcome: what cannot be signed for now, as when the
    /// database
    /// is gone or the disk is full, is signed the next time.
    public void signIfPossible() {
        try {
            sign();
        } catch (DataAccessException | UncheckedIOException failure) {
            LOG.log(Level.WARNING, "event=checkpoint-left type={0}", failure.getClass().getName());
        }
    }

    public synchronized Standing standing() {
        var note = note();
        if (note.isEmpty()) {
            return Standing.CONTINUES;
        }
        var signed = signer.key().checkpoint(note.get());
        if (signed.isEmpty()) {
            return Standing.NOT_SIGNED_BY_THIS_KEY;
        }
        long size = signed.get().size();
        if (size > tree.latest().value()) {
            return Standing.SHORTER;
        }
        return Arrays.equals(tree.rootAt(new Position(size)), signed.get().root())
                ? Standing.CONTINUES
                : Standing.OTHER;
    }

    /// What was signed last; empty before the first time, or when the file holds something else.
    public Optional<Checkpoint> kept() {
        return note().flatMap(signer.key()::checkpoint);
    }

    /// The signed note as it stands in the file.
    public synchronized Optional<String> note() {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// By which anybody checks the signature.
    public NoteKey key() {
        return signer.key();
    }

    private void write(String note) {
        try {
            DurableFile.createFolderOf(file);
            DurableFile.replace(file, note.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
