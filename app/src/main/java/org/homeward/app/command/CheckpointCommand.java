package org.homeward.app.command;

import java.util.Locale;
import org.homeward.app.command.Commands.Answer;
import org.homeward.app.wiring.Rooms;
import org.homeward.journal.store.CheckpointFile.Standing;
import org.homeward.packs.Words;

/// Signs the journal as it is and prints the checkpoint, to be kept where nobody of this machine
/// reaches it.
final class CheckpointCommand {
    private final Rooms rooms;
    private final Words words;

    CheckpointCommand(Rooms rooms, Words words) {
        this.rooms = rooms;
        this.words = words;
    }

    /// @param key whether to print the key instead, by which anybody checks the signature
    Answer run(boolean key) {
        var checkpoints = rooms.foundation().checkpoints();
        if (key) {
            return new Answer(checkpoints.key() + "\n", 0);
        }
        var standing = checkpoints.sign();
        return standing == Standing.CONTINUES
                ? new Answer(checkpoints.note().orElse(""), 0)
                : new Answer(
                        "homeward: "
                                + words.text(
                                        "app.verify.standing."
                                                + standing.name().toLowerCase(Locale.ROOT))
                                + "\n",
                        1);
    }
}
