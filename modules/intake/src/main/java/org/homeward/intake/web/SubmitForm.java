package org.homeward.intake.web;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.Chronology;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.base.Problem;
import org.homeward.intake.model.FileTerms;
import org.homeward.intake.work.SubmitFile.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// The form that sends a file, as it was filled in.
///
/// @param upload id made with the form, so that a second click sends the same upload
record SubmitForm(
        @Nullable UUID upload,
        @Nullable String kind,
        @Nullable MultipartFile file,
        @Nullable Day sentOn,
        @Nullable String regime) {

    /// A day as typed in three boxes.
    record Day(@Nullable String day, @Nullable String month, @Nullable String year) {
        static Day of(LocalDate date, Chronology calendar) {
            var written = calendar.date(date);
            return new Day(
                    "" + written.get(ChronoField.DAY_OF_MONTH),
                    "" + written.get(ChronoField.MONTH_OF_YEAR),
                    "" + written.get(ChronoField.YEAR_OF_ERA));
        }

        Optional<LocalDate> read(Chronology calendar) {
            try {
                return Optional.of(
                        LocalDate.from(calendar.date(number(year), number(month), number(day))));
            } catch (DateTimeException | NumberFormatException _) {
                return Optional.empty();
            }
        }

        private static int number(@Nullable String typed) {
            return Integer.parseInt(typed == null ? "" : typed.strip());
        }
    }

    /// The fields that something can be wrong with.
    enum Part {
        KIND,
        FILE,
        SENT_ON,
        REGIME
    }

    /// What is wrong with a field.
    record Slip(Part part, Problem problem) {
        /// @param key the last part of a key of words
        Slip(Part part, String key) {
            this(part, Problem.of("intake.slip." + key));
        }
    }

    /// What the form is checked against.
    record Offer(
            AgencyId agency,
            List<String> kinds,
            List<String> regimes,
            Chronology calendar,
            int mostBytes) {}

    sealed interface Checked {}

    record Valid(Command command) implements Checked {}

    /// A large file whose parts may be sent.
    record Announced(UUID upload, FileTerms terms) implements Checked {}

    record Invalid(List<Slip> slips) implements Checked {
        Invalid {
            slips = List.copyOf(slips);
        }
    }

    static SubmitForm empty(UUID upload, Day today) {
        return new SubmitForm(upload, null, null, today, "");
    }

    SubmitForm renewed(UUID id) {
        return new SubmitForm(id, kind, file, sentOn, regime);
    }

    Checked check(Offer offer) throws IOException {
        var slips = new ArrayList<Slip>();
        var terms = terms(offer, slips);
        if (file == null || file.getOriginalFilename() == null || nameless(file)) {
            slips.add(new Slip(Part.FILE, "file_missing"));
        } else if (file.isEmpty()) {
            slips.add(new Slip(Part.FILE, "file_empty"));
        } else if (file.getSize() > offer.mostBytes()) {
            slips.add(tooLarge(offer.mostBytes()));
        }
        return slips.isEmpty() && terms.isPresent() && file != null && upload != null
                ? new Valid(new Command(upload, terms.get(), file.getBytes()))
                : new Invalid(slips);
    }

    /// The same for a file that is only announced and comes in parts.
    Checked announced(Offer offer) {
        var slips = new ArrayList<Slip>();
        var terms = terms(offer, slips);
        return slips.isEmpty() && terms.isPresent() && upload != null
                ? new Announced(upload, terms.get())
                : new Invalid(slips);
    }

    private Optional<FileTerms> terms(Offer offer, List<Slip> slips) {
        if (kind == null || !offer.kinds().contains(kind)) {
            slips.add(new Slip(Part.KIND, "kind_missing"));
        }
        var day = sentOn == null ? Optional.<LocalDate>empty() : sentOn.read(offer.calendar());
        if (day.isEmpty()) {
            slips.add(new Slip(Part.SENT_ON, "date_unreadable"));
        }
        String division = regime == null ? "" : regime;
        if (!division.isEmpty() && !offer.regimes().contains(division)) {
            slips.add(new Slip(Part.REGIME, "regime_unknown"));
        }
        return day.isEmpty() || kind == null
                ? Optional.empty()
                : Optional.of(
                        new FileTerms(
                                offer.agency(),
                                kind,
                                day.get(),
                                division.isEmpty() ? Optional.empty() : Optional.of(division)));
    }

    static Slip tooLarge(int mostBytes) {
        String most = Integer.toString(mostBytes >> 20);
        return new Slip(Part.FILE, Problem.of("intake.slip.file_too_large", most));
    }

    /// The name on the sender's machine. It is looked at and never kept: it may name a person.
    String fileName() {
        var name = file == null ? null : file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static boolean nameless(MultipartFile file) {
        var name = file.getOriginalFilename();
        return (name == null || name.isEmpty()) && file.isEmpty();
    }
}
