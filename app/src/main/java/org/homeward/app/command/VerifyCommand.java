package org.homeward.app.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.homeward.app.command.Commands.Answer;
import org.homeward.app.command.Commands.Request;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.app.wiring.Rooms;
import org.homeward.journal.Verification;
import org.homeward.journal.model.Checkpoint;
import org.homeward.journal.store.CheckpointFile;
import org.homeward.journal.store.CheckpointFile.Standing;
import org.homeward.packs.Words;

/// Works the journal out again from all data and says whether it agrees, with itself and with what
/// was signed: on this machine, and elsewhere where a checkpoint was kept.
final class VerifyCommand {
    private final Rooms rooms;
    private final Words words;

    VerifyCommand(Rooms rooms, Words words) {
        this.rooms = rooms;
        this.words = words;
    }

    Answer run(Request request) {
        var foundation = rooms.foundation();
        var acts = signed(foundation.checkpoints());
        var reads = signed(foundation.readCheckpoints());
        if (request.file().length > 0) {
            given(request, acts, reads);
        }
        var text = new StringBuilder();
        var verification = foundation.verifyJournal(acts);
        line(
                text,
                "counted",
                verification.acts(),
                verification.rows(),
                HexFormat.of().formatHex(verification.root()));
        boolean holds = tell(text, verification, acts, foundation.checkpoints());
        var looks = foundation.verifyReads().handle(reads);
        line(text, "reads.counted", looks.acts(), HexFormat.of().formatHex(looks.root()));
        holds &= tell(text, looks, reads, foundation.readCheckpoints());
        line(text, holds ? "holds" : "broken");
        return new Answer(text.toString(), holds ? 0 : 1);
    }

    private static List<Checkpoint> signed(CheckpointFile file) {
        var signed = new ArrayList<Checkpoint>();
        file.kept().ifPresent(signed::add);
        return signed;
    }

    /// A checkpoint that was kept elsewhere is of one tree or the other: its first line says so.
    private void given(Request request, List<Checkpoint> acts, List<Checkpoint> reads) {
        var note = new String(request.file(), StandardCharsets.UTF_8);
        var ofActs = rooms.foundation().checkpoints().key().checkpoint(note);
        if (ofActs.isPresent()) {
            acts.add(ofActs.get());
        } else {
            reads.add(
                    rooms.foundation()
                            .readCheckpoints()
                            .key()
                            .checkpoint(note)
                            .orElseThrow(() -> new SettingsProblem("no_checkpoint")));
        }
    }

    private boolean tell(
            StringBuilder text,
            Verification verification,
            List<Checkpoint> signed,
            CheckpointFile file) {
        signed.forEach(checkpoint -> line(text, "signed", checkpoint.size()));
        boolean unsigned = file.standing() == Standing.NOT_SIGNED_BY_THIS_KEY;
        if (unsigned) {
            line(text, "standing.not_signed_by_this_key");
        }
        new Findings(words).tell(text, verification.findings());
        return verification.holds() && !unsigned;
    }

    private void line(StringBuilder text, String key, Object... arguments) {
        text.append(words.text("app.verify." + key, arguments)).append('\n');
    }
}
