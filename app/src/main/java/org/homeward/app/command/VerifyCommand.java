package org.homeward.app.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.homeward.app.command.Commands.Answer;
import org.homeward.app.command.Commands.Request;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.app.wiring.Rooms;
import org.homeward.journal.Verification;
import org.homeward.journal.model.Checkpoint;
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
        var checkpoints = rooms.foundation().checkpoints();
        var signed = new ArrayList<Checkpoint>();
        checkpoints.kept().ifPresent(signed::add);
        if (request.file().length > 0) {
            signed.add(
                    checkpoints
                            .key()
                            .checkpoint(new String(request.file(), StandardCharsets.UTF_8))
                            .orElseThrow(() -> new SettingsProblem("no_checkpoint")));
        }
        boolean unsigned = checkpoints.standing() == Standing.NOT_SIGNED_BY_THIS_KEY;
        var verification = rooms.foundation().verifyJournal(signed);
        var text = new StringBuilder();
        line(
                text,
                "counted",
                verification.acts(),
                verification.rows(),
                HexFormat.of().formatHex(verification.root()));
        signed.forEach(checkpoint -> line(text, "signed", checkpoint.size()));
        if (unsigned) {
            line(text, "standing.not_signed_by_this_key");
        }
        findings(text, verification.findings());
        boolean holds = verification.holds() && !unsigned;
        line(text, holds ? "holds" : "broken");
        return new Answer(text.toString(), holds ? 0 : 1);
    }

    private void findings(StringBuilder text, List<Verification.Finding> findings) {
        findings.forEach(
                finding ->
                        line(
                                text,
                                "finding." + finding.kind().name().toLowerCase(Locale.ROOT),
                                finding.where()));
        if (findings.size() == Verification.MOST_FINDINGS) {
            line(text, "more");
        }
    }

    private void line(StringBuilder text, String key, Object... arguments) {
        text.append(words.text("app.verify." + key, arguments)).append('\n');
    }
}
