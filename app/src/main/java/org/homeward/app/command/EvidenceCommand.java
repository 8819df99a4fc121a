package org.homeward.app.command;

import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.Grant;
import org.homeward.app.command.Commands.Answer;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.app.wiring.Rooms;
import org.homeward.figures.model.Counts.Support;
import org.homeward.figures.model.FigureQuestion;
import org.homeward.figures.model.FigureRequest;
import org.homeward.figures.store.ChronicleCounts;
import org.homeward.figures.store.ChronicleFeed;
import org.homeward.figures.work.ReadQuestion;
import org.homeward.journal.Verification;
import org.homeward.journal.store.CheckpointFile.Standing;
import org.homeward.packs.Words;

/// Verifies what one figure rests on: counts it anew from the facts as they stand in the database,
/// and works out again every act that wrote one of them, up to the signed tree.
final class EvidenceCommand {
    private final Rooms rooms;
    private final Words words;

    EvidenceCommand(Rooms rooms, Words words) {
        this.rooms = rooms;
        this.words = words;
    }

    Answer run(Grant grant, FigureQuestion asked) {
        grant.check(grant.right(), rooms.foundation().clock().instant());
        var foundation = rooms.foundation();
        var reading =
                new ReadQuestion(foundation.pack(), foundation.journal(), foundation.clock())
                        .read(asked);
        return switch (reading) {
            case ReadQuestion.Understood(var request) -> verify(request);
            case ReadQuestion.Refused(var problem, var _) ->
                    new Answer(words.text(problem) + "\n", 2);
        };
    }

    private Answer verify(FigureRequest request) {
        var foundation = rooms.foundation();
        if (foundation.checkpoints().sign() != Standing.CONTINUES) {
            return new Answer(words.text("app.verify.broken") + "\n", 1);
        }
        var signed =
                foundation
                        .checkpoints()
                        .kept()
                        .orElseThrow(() -> new SettingsProblem("no_checkpoint"));
        try (var feed = ChronicleFeed.inMemory(rooms.facts(), foundation.journal())) {
            var counts = new ChronicleCounts(feed, foundation.pack());
            long total = counts.table(request).total();
            var list = counts.trace(request, Optional.empty());
            var facts =
                    list.stream()
                            .flatMap(
                                    one ->
                                            Stream.concat(
                                                    Stream.of(one.representative()),
                                                    one.others().stream()))
                            .map(Support::fact)
                            .collect(Collectors.toSet());
            var verification = foundation.verifyActs(rooms.facts().actsBehind(facts), signed);
            return answer(
                    new Recounted(total, list.size(), facts.size()), signed.size(), verification);
        }
    }

    /// @param total the number
    /// @param listed how long the list behind it is
    /// @param facts how many facts the list names
    private record Recounted(long total, int listed, int facts) {}

    private Answer answer(Recounted recounted, long signed, Verification verification) {
        var text = new StringBuilder();
        line(text, "evidence.total", recounted.total(), recounted.facts());
        line(
                text,
                "evidence.acts",
                verification.acts(),
                verification.rows(),
                signed,
                HexFormat.of().formatHex(verification.root()));
        new Findings(words).tell(text, verification.findings());
        boolean holds = verification.holds() && recounted.total() == recounted.listed();
        line(text, holds ? "evidence.holds" : "broken");
        return new Answer(text.toString(), holds ? 0 : 1);
    }

    private void line(StringBuilder text, String key, Object... arguments) {
        text.append(words.text("app.verify." + key, arguments)).append('\n');
    }
}
