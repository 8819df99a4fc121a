package org.homeward.app.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.homeward.app.command.Commands.Answer;
import org.homeward.app.command.Commands.Request;
import org.homeward.app.command.Commands.Written;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.app.wiring.Foundation;
import org.homeward.app.wiring.Rooms;
import org.homeward.journal.JournalTree;
import org.homeward.journal.Position;
import org.homeward.journal.model.Checkpoint;
import org.homeward.journal.model.Tile;
import org.homeward.journal.store.CheckpointFile;
import org.homeward.journal.store.CheckpointFile.Standing;
import org.homeward.packs.Words;

/// Signs the journal as it is and gives the checkpoint, to be kept where nobody of this machine
/// reaches it; with the proof since an older one for a witness, or with the tiles to prove from.
final class CheckpointCommand {
    private final Foundation foundation;
    private final Words words;
    private CheckpointFile checkpoints;
    private JournalTree tree;

    CheckpointCommand(Rooms rooms, Words words) {
        this.words = words;
        this.foundation = rooms.foundation();
        this.checkpoints = foundation.checkpoints();
        this.tree = foundation.journal();
    }

    Answer run(Request request) {
        if (request.option("reads").isPresent()) {
            checkpoints = foundation.readCheckpoints();
            tree = foundation.reads();
        }
        if (request.option("key").isPresent()) {
            return new Answer(checkpoints.key() + "\n", 0);
        }
        var standing = checkpoints.sign();
        if (standing != Standing.CONTINUES) {
            var key = "app.verify.standing." + standing.name().toLowerCase(Locale.ROOT);
            return new Answer("homeward: " + words.text(key) + "\n", 1);
        }
        var note = checkpoints.note().orElse("");
        var text = request.file().length > 0 ? since(request.file(), note) : note;
        return new Answer(text, 0, request.option("tiles").isPresent() ? tiles(note) : List.of());
    }

    /// What C2SP tlog-witness has a log send: the size that the witness knows, the proof, an empty
    /// line, the new checkpoint.
    private String since(byte[] older, String note) {
        var known = read(new String(older, StandardCharsets.UTF_8));
        var newest = read(note);
        if (known.size() > newest.size()) {
            throw new SettingsProblem("no_checkpoint");
        }
        var text = new StringBuilder("old ").append(known.size()).append('\n');
        tree.consistency(new Position(known.size()), new Position(newest.size()))
                .forEach(
                        hash -> text.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return text.append('\n').append(note).toString();
    }

    private List<Written> tiles(String note) {
        var files = new ArrayList<Written>();
        files.add(new Written("checkpoint", note.getBytes(StandardCharsets.UTF_8)));
        for (var tile : Tile.of(read(note).size())) {
            files.add(new Written(tile.path(), tree.bytes(tile)));
        }
        return files;
    }

    private Checkpoint read(String note) {
        return checkpoints
                .key()
                .checkpoint(note)
                .orElseThrow(() -> new SettingsProblem("no_checkpoint"));
    }
}
