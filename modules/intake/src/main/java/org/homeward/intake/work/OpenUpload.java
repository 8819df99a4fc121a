package org.homeward.intake.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.homeward.access.Actor;
import org.homeward.access.Grant;
import org.homeward.access.Rights;
import org.homeward.intake.Register;
import org.homeward.intake.model.Book;
import org.homeward.intake.model.FileReader;
import org.homeward.intake.model.FileReading;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.Sheet;
import org.homeward.intake.model.SheetReader;
import org.homeward.intake.model.Upload;
import org.homeward.intake.model.Uploads;
import org.homeward.intake.model.Vocabulary;
import org.homeward.intake.model.foreign.Dialect;
import org.homeward.intake.model.foreign.SurveyAnswers;
import org.homeward.intake.model.letters.LetterCheck;

/// Opens an officer's own upload and reads it; the beginning of checking and of publishing.
public final class OpenUpload {
    /// An upload with what stands in it.
    ///
    /// @param sheet the table as sent, its letters as shown to the sender; empty when the file
    ///     could not be read as one
    /// @param grant the officer's right to bring these records in
    public record Opened(
            Upload upload,
            Register register,
            Optional<Sheet> sheet,
            FileReading reading,
            Grant grant) {}

    private final Registers registers;
    private final Uploads uploads;
    private final Vocabulary vocabulary;
    private final Competence competence;
    private final SheetReader sheets;
    private final FileReader files;
    private final LetterCheck letters;
    private final List<Dialect> dialects;

    public OpenUpload(
            Registers registers,
            Vocabulary vocabulary,
            Uploads uploads,
            Rights rights,
            SheetReader sheets) {
        this.registers = registers;
        this.uploads = uploads;
        this.vocabulary = vocabulary;
        this.competence = new Competence(rights);
        this.sheets = sheets;
        this.files = new FileReader(registers, vocabulary);
        this.letters = new LetterCheck(vocabulary.letters());
        this.dialects = new ArrayList<>(vocabulary.dialects());
        this.dialects.add(new SurveyAnswers(registers, vocabulary, vocabulary.zone()));
    }

    /// Empty when there is no such upload of this officer.
    public Optional<Opened> handle(Actor actor, UUID id) {
        return competence
                .opening(actor, () -> uploads.find(id))
                .filter(upload -> upload.by().equals(actor.user()))
                .flatMap(upload -> open(actor, upload));
    }

    /// Runs work that sees what the officer's agency sent, published or not.
    public <T> T seeingFiles(Actor actor, Supplier<T> work) {
        return competence.opening(actor, work);
    }

    Competence competence() {
        return competence;
    }

    private Optional<Opened> open(Actor actor, Upload upload) {
        var terms = upload.terms();
        var register = registers.ofKind(terms.kind()).orElseThrow();
        var grant = competence.toSend(actor, register, terms);
        var opening = competence.toOpen(actor, upload.by());
        return grant.opening(() -> uploads.open(opening, upload.id()))
                .map(bytes -> read(upload, register, grant, bytes));
    }

    private Opened read(Upload upload, Register register, Grant grant, byte[] bytes) {
        var terms = upload.terms();
        return switch (sheets.read(bytes, names(terms.kind()))) {
            case SheetReader.Reading.Unreadable(var problem) ->
                    new Opened(
                            upload,
                            register,
                            Optional.empty(),
                            FileReading.refused(problem),
                            grant);
            case SheetReader.Reading.Read(var sheet) -> {
                var told =
                        dialects.stream()
                                .flatMap(it -> it.tell(sheet, register).stream())
                                .findFirst();
                var lettered = letters.check(told.map(Dialect.Told::sheet).orElse(sheet));
                var reading = files.read(lettered, register, terms);
                yield new Opened(
                        upload,
                        register,
                        lettered.understood() ? Optional.of(lettered.sheet()) : Optional.empty(),
                        told.map(reading::after).orElse(reading),
                        grant);
            }
        };
    }

    /// What the sheet may be called: the code of the kind, or its name in a language of the files.
    private List<String> names(String kind) {
        var names = new ArrayList<>(List.of(kind));
        vocabulary
                .languages()
                .forEach(
                        language -> names.add(Book.sheetName(vocabulary.kindName(kind, language))));
        return names;
    }
}
