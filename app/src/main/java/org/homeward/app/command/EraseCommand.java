package org.homeward.app.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.access.Condition;
import org.homeward.access.NotAllowed;
import org.homeward.app.command.Commands.Answer;
import org.homeward.app.command.Commands.Request;
import org.homeward.app.wiring.Rooms;
import org.homeward.packs.Words;
import org.homeward.people.model.Erasure.Reason;
import org.homeward.people.work.EraseRecord;

/// Asks for the erasure of a record, or confirms what somebody else asked for.
final class EraseCommand {
    private final Rooms rooms;
    private final Words words;

    EraseCommand(Rooms rooms, Words words) {
        this.rooms = rooms;
        this.words = words;
    }

    Answer run(Request request) {
        var actor = new Signature(rooms).actor(request, "privacy-officer");
        var record = record(request.option("record").orElse(""));
        if (record.isEmpty()) {
            return refused("unknown_record");
        }
        boolean confirms = request.option("confirm").isPresent();
        var reason = reason(request.option("reason").orElse(""));
        if (confirms == reason.isPresent()) {
            return new Answer(words.text("app.erase.refused.reason", reasons()) + "\n", 2);
        }
        // The second of the two persons is asked for by the use case itself.
        var grant =
                rooms.rights()
                        .grant(
                                actor,
                                EraseRecord.RIGHT,
                                EraseRecord.PURPOSE,
                                Set.of(Condition.TWO_PERSONS))
                        .orElseThrow(NotAllowed::new);
        var command = new EraseRecord.Command(record.get(), reason, actor.agency());
        return switch (rooms.people().eraseRecord().handle(grant, command)) {
            case EraseRecord.Done done ->
                    new Answer(words.text("app.erase." + code(done)) + "\n", 0);
            case EraseRecord.Refused why -> refused(code(why));
        };
    }

    private Answer refused(String why) {
        return new Answer(words.text("app.erase.refused." + why) + "\n", 2);
    }

    private static Optional<UUID> record(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Reason> reason(String typed) {
        return Arrays.stream(Reason.values()).filter(it -> it.code().equals(typed)).findFirst();
    }

    private static String reasons() {
        return Arrays.stream(Reason.values()).map(Reason::code).collect(Collectors.joining(", "));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
