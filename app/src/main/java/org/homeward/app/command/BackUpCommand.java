package org.homeward.app.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.homeward.app.backup.BackUpKeys;
import org.homeward.app.backup.BackUpRegister;
import org.homeward.app.backup.BackUpRegister.Extent;
import org.homeward.app.command.Commands.Answer;
import org.homeward.app.command.Commands.Request;
import org.homeward.app.command.Commands.Written;
import org.homeward.app.wiring.Rooms;
import org.homeward.base.Period;
import org.homeward.figures.model.FigureRequest;
import org.homeward.journal.Position;
import org.homeward.packs.Words;

/// Copies the data or the keys of an instance, and says what its figures are without saying it:
/// an operator has no right to see them, but two instances can be compared.
final class BackUpCommand {
    private static final int YEARS = 20;

    private final Rooms rooms;
    private final Words words;

    BackUpCommand(Rooms rooms, Words words) {
        this.rooms = rooms;
        this.words = words;
    }

    Answer run(Request request) {
        return switch (request.command()) {
            case "backup" -> data(request);
            case "keys-backup" -> keys(request);
            default -> fingerprint(request);
        };
    }

    private Answer data(Request request) {
        var wanted = request.option("extent").map(Extent::valueOf).orElse(Extent.NEWS);
        var done = new BackUpRegister(rooms.foundation()).handle(folder(request), wanted);
        var text =
                words.text(
                        "app.backup.data." + done.extent().name().toLowerCase(Locale.ROOT),
                        done.folder().toString(),
                        Math.max(1, done.bytes() >> 10),
                        done.until().truncatedTo(ChronoUnit.SECONDS).toString(),
                        done.size());
        var size = Long.toString(done.size()).getBytes(StandardCharsets.UTF_8);
        return new Answer(
                text + "\n" + words.text("app.backup.data.apart") + "\n",
                0,
                List.of(new Written("size", size)));
    }

    private Answer keys(Request request) {
        var folder = folder(request);
        BackUpKeys.copy(
                rooms.foundation(),
                folder,
                request.option("passphrase").orElseThrow().toCharArray(),
                rooms.foundation().random());
        return new Answer(words.text("app.backup.keys.done", folder.toString()) + "\n", 0);
    }

    private static Path folder(Request request) {
        return Path.of(request.option("folder").orElseThrow());
    }

    /// A hash over all figures as they were known at a position.
    private Answer fingerprint(Request request) {
        var foundation = rooms.foundation();
        var pack = foundation.pack();
        var at = new Position(Long.parseLong(request.option("at").orElseThrow()));
        int year = LocalDate.ofInstant(foundation.clock().instant(), pack.zone()).getYear();
        var period = new Period(LocalDate.of(year - YEARS, 1, 1), LocalDate.of(year, 12, 31));
        var division =
                new FigureRequest.Division(
                        pack.units().regimeAt(period.last()).id(), Period.Step.YEAR);
        var totals = new StringBuilder();
        for (var figure : pack.figureDefinitions()) {
            var table = rooms.counts().table(FigureRequest.of(figure, period, at, division));
            totals.append(figure.id()).append(' ').append(table.total()).append('\n');
        }
        return new Answer(sha256(totals.toString()), 0);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
