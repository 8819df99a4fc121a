package org.homeward.intake.work;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Actor;
import org.homeward.base.Problem;
import org.homeward.intake.Register;
import org.homeward.intake.model.Archives;
import org.homeward.intake.model.Archives.Content;
import org.homeward.intake.model.Archives.Member;
import org.homeward.intake.model.FileTerms;
import org.homeward.intake.model.Headings;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.SheetReader;
import org.homeward.intake.model.Vocabulary;

/// Takes the files of a packed one, each as an upload of its own: one that cannot be taken hides
/// none of the others, and each is published as a whole or not at all.
public final class SubmitArchive {
    public sealed interface Outcome {}

    /// The file is not packed and is sent as it is.
    public record NotPacked() implements Outcome {}

    /// Nothing of it was taken.
    public record Refused(Problem problem) implements Outcome {}

    /// What came of each file in it, in its order.
    public record Sent(List<Part> parts) implements Outcome {
        public Sent {
            parts = List.copyOf(parts);
        }
    }

    /// One file of it.
    ///
    /// @param name as it stood there, for the sender; it is kept nowhere
    public record Part(String name, String kind, Fate fate) {
        @Override
        public String toString() {
            return "Part[" + kind + "]";
        }
    }

    /// What came of a file.
    public sealed interface Fate {
        record Taken(UUID upload) implements Fate {}

        record Unusable(Problem problem) implements Fate {}

        record Declined(SubmitFile.Refused reason) implements Fate {}
    }

    private final SubmitFile submit;
    private final Archives archives;
    private final SheetReader sheets;
    private final Registers registers;
    private final Vocabulary vocabulary;

    public SubmitArchive(
            SubmitFile submit,
            Archives archives,
            SheetReader sheets,
            Registers registers,
            Vocabulary vocabulary) {
        this.submit = submit;
        this.archives = archives;
        this.sheets = sheets;
        this.registers = registers;
        this.vocabulary = vocabulary;
    }

    /// @param name of the file on the sender's machine; looked at, not kept
    /// @param kinds what the officer may send; a file that is clearly of one of them is taken as
    ///     it, whatever the terms say
    public Outcome handle(
            Actor actor, SubmitFile.Command command, String name, List<Register> kinds) {
        return switch (archives.open(command.bytes(), name)) {
            case Content.Plain() -> new NotPacked();
            case Content.Refused(var problem) -> new Refused(problem);
            case Content.Packed(var members) -> sent(actor, command, members, kinds);
        };
    }

    private Sent sent(
            Actor actor, SubmitFile.Command command, List<Member> members, List<Register> kinds) {
        var parts = new ArrayList<Part>();
        for (var member : members) {
            var terms = command.terms();
            parts.add(
                    switch (member) {
                        case Member.Unusable(var name, var problem) ->
                                new Part(name, "", new Fate.Unusable(problem));
                        case Member.Whole(var name, var bytes) -> {
                            String kind = kind(bytes, kinds).orElse(terms.kind());
                            var own =
                                    new FileTerms(
                                            terms.agency(), kind, terms.sentOn(), terms.regime());
                            var id = id(command.id(), members.size() == 1 ? 0 : parts.size() + 1);
                            var one = new SubmitFile.Command(id, own, bytes);
                            yield new Part(name, kind, fate(actor, one));
                        }
                    });
        }
        return new Sent(parts);
    }

    private Fate fate(Actor actor, SubmitFile.Command command) {
        return switch (submit.handle(actor, command)) {
            case SubmitFile.Kept(var upload) -> new Fate.Taken(upload.id());
            case SubmitFile.Refused reason -> new Fate.Declined(reason);
        };
    }

    /// The kind whose headings stand in the file, if one fits better than every other.
    private Optional<String> kind(byte[] bytes, List<Register> kinds) {
        if (!(sheets.read(bytes, List.of()) instanceof SheetReader.Reading.Read(var sheet))) {
            return Optional.empty();
        }
        var headings = new Headings(registers, vocabulary);
        var fitting = headings.kindsOf(sheet.headings());
        if (fitting.isEmpty() || !kinds.contains(fitting.getFirst())) {
            return Optional.empty();
        }
        int best = headings.known(sheet.headings(), fitting.getFirst()).size();
        boolean alone =
                fitting.size() == 1
                        || headings.known(sheet.headings(), fitting.get(1)).size() < best;
        return alone ? Optional.of(fitting.getFirst().kind()) : Optional.empty();
    }

    /// The same file of the same sending has the same id, so that sending again is harmless.
    private static UUID id(UUID sending, int place) {
        if (place == 0) {
            return sending;
        }
        byte[] source =
                ByteBuffer.allocate(32)
                        .putLong(sending.getMostSignificantBits())
                        .putLong(sending.getLeastSignificantBits())
                        .put(("part " + place).getBytes(StandardCharsets.US_ASCII))
                        .array();
        return UUID.nameUUIDFromBytes(source);
    }
}
