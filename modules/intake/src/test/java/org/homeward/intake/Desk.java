package org.homeward.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.homeward.base.AgencyId;
import org.homeward.base.Language;
import org.homeward.intake.model.FileReader;
import org.homeward.intake.model.FileReading;
import org.homeward.intake.model.FileTerms;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.SheetLimits;
import org.homeward.intake.model.SheetReader;
import org.homeward.intake.pack.PackVocabulary;
import org.homeward.intake.sheet.AnySheetReader;
import org.homeward.intake.web.PackWording;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Words;

/// Reads files as they come in, in the words of the fictional country.
final class Desk {
    static final String HEAD =
            "Record number,Name,Sex,Date of birth,Form of exploitation,Province,Date received";
    static final CountryPack PACK =
            CountryPack.load(Path.of("../../packs"), "farland", Words.modules("packs", "intake"));
    static final Registers REGISTERS =
            new Registers(List.of(PaperRegister.VICTIMS, PaperRegister.SUSPECTS));
    static final PackVocabulary VOCABULARY = new PackVocabulary(PACK);
    static final PackWording WORDS = new PackWording(PACK.words(new Language("en")));
    static final LocalDate SENT = LocalDate.of(2021, 3, 1);

    private Desk() {}

    static FileReading read(String... lines) {
        return read(terms(Optional.empty()), bytes(lines));
    }

    static FileReading read(byte[] file) {
        return read(terms(Optional.empty()), file);
    }

    /// Reads the sheet of one of the names.
    static FileReading read(byte[] file, List<String> sheets) {
        return switch (new AnySheetReader(SheetLimits.USUAL).read(file, sheets)) {
            case SheetReader.Reading.Unreadable(var problem) -> FileReading.refused(problem);
            case SheetReader.Reading.Read(var sheet) ->
                    new FileReader(REGISTERS, VOCABULARY)
                            .read(sheet, PaperRegister.VICTIMS, terms(Optional.empty()));
        };
    }

    static FileReading read(FileTerms terms, byte[] file) {
        return read(terms, file, SheetLimits.USUAL);
    }

    static FileReading read(FileTerms terms, byte[] file, SheetLimits limits) {
        return switch (new AnySheetReader(limits).read(file, List.of(terms.kind()))) {
            case SheetReader.Reading.Unreadable(var problem) -> FileReading.refused(problem);
            case SheetReader.Reading.Read(var sheet) ->
                    new FileReader(REGISTERS, VOCABULARY).read(sheet, PaperRegister.VICTIMS, terms);
        };
    }

    static FileTerms terms(Optional<String> regime) {
        return new FileTerms(new AgencyId("medik"), "victims", SENT, regime);
    }

    static byte[] bytes(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// The one problem of a file, as `key` or, with a place, `line:column key`.
    static List<String> problems(FileReading reading) {
        return reading.problems().stream()
                .map(
                        problem ->
                                (problem.line() == 0 ? "" : problem.line() + ":")
                                        + problem.column()
                                        + " "
                                        + problem.problem().key().replace("intake.problem.", ""))
                .map(String::strip)
                .toList();
    }
}
