package org.homeward.intake.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.access.Right;
import org.homeward.access.web.Visitor;
import org.homeward.base.AgencyId;
import org.homeward.base.Period;
import org.homeward.intake.FileSide;
import org.homeward.intake.Register;
import org.homeward.intake.model.FileTerms;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.SubmittedFile;
import org.homeward.intake.model.Vocabulary;
import org.homeward.intake.model.Wording;
import org.homeward.intake.model.foreign.Foreign;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Words;
import org.homeward.webkit.Breadcrumbs;
import org.homeward.webkit.Link;
import org.homeward.webkit.Tag;
import org.homeward.webkit.Tone;

/// Says in words what files are, and which kinds of them a visitor may send.
final class Phrases {
    static final String PURPOSE = "import";

    private final CountryPack pack;
    private final Registers registers;
    private final Vocabulary vocabulary;
    private final Clock clock;

    Phrases(CountryPack pack, Registers registers, Vocabulary vocabulary, Clock clock) {
        this.pack = pack;
        this.registers = registers;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /// The words of every language of the pages, the usual one first.
    List<Wording> wordings() {
        return pack.languages().stream()
                .<Wording>map(language -> new PackWording(pack.words(language)))
                .toList();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }

    /// The kinds of file that the officer's agency sends and the officer's role brings in.
    List<Register> kinds(Visitor visitor) {
        var agency = visitor.signedIn().agency();
        return registers.all().stream()
                .filter(register -> vocabulary.speaksFor(agency, register.side()))
                .filter(register -> may(visitor, register.side(), agency))
                .toList();
    }

    private static boolean may(Visitor visitor, FileSide side, AgencyId agency) {
        var dataClass =
                switch (side) {
                    case PROTECTION -> DataClass.P;
                    case JUSTICE -> DataClass.J;
                };
        return visitor.grant(Right.of(dataClass, Action.CREATE), PURPOSE)
                .filter(grant -> grant.reach().covers(agency))
                .isPresent();
    }

    /// Runs work that sees what the visitor's agency sent, published or not.
    <T> T seeingFiles(Visitor visitor, Supplier<T> work) {
        var grants =
                Stream.of(DataClass.P, DataClass.J)
                        .map(side -> visitor.grant(Right.of(side, Action.CREATE), PURPOSE))
                        .flatMap(Optional::stream)
                        .toList();
        return Grant.opening(grants, work);
    }

    Register register(String kind) {
        return registers.ofKind(kind).orElseThrow();
    }

    /// The half-year that a file tells of.
    String covered(Words words, Optional<Period> covered) {
        return covered.map(words::period).orElseGet(() -> words.text("intake.no_events"));
    }

    /// The kind, if the visitor may send it; for everybody else it does not exist.
    Register kind(Visitor visitor, String kind) {
        return kinds(visitor).stream()
                .filter(register -> register.kind().equals(kind))
                .findFirst()
                .orElseThrow(NotAllowed::new);
    }

    /// Whether a published file is one of those that the visitor works with.
    boolean isOwn(Visitor visitor, SubmittedFile file) {
        return file.terms().agency().equals(visitor.signedIn().agency())
                && kinds(visitor).stream()
                        .anyMatch(register -> register.kind().equals(file.terms().kind()));
    }

    String agency(Words words, AgencyId agency) {
        return pack.agencies().name(agency, words.language());
    }

    String kindName(Words words, String kind) {
        return pack.fileFormat(kind).name(words.language());
    }

    String about(Words words, String kind) {
        String key = "intake.kind." + kind;
        return words.has(key) ? words.text(key) : "";
    }

    String regime(Words words, FileTerms terms) {
        return terms.regime()
                .map(id -> pack.units().regime(id).name(words.language()))
                .orElseGet(() -> words.text("intake.regime.by_date"));
    }

    /// How people call the system that a table was made for.
    String foreign(Words words, Foreign.Format format) {
        return switch (format) {
            case Foreign.Format.Standard(var id) ->
                    pack.exchangeProfiles().stream()
                            .filter(profile -> profile.id().equals(id))
                            .findFirst()
                            .map(profile -> profile.name(words.language()))
                            .orElse(id);
            case Foreign.Format.Survey() -> words.text("intake.foreign.survey");
        };
    }

    /// How people call a way in which letters were written or misread, by its code.
    String reading(Words words, String code) {
        return pack.letters().readings().stream()
                .filter(reading -> reading.id().equals(code))
                .findFirst()
                .map(reading -> reading.names().in(words.language()))
                .orElse(code);
    }

    /// The same for several codes with spaces between.
    String readings(Words words, String codes) {
        return Arrays.stream(codes.split(" "))
                .map(code -> reading(words, code))
                .collect(Collectors.joining(", "));
    }

    List<Map.Entry<String, String>> regimes(Words words) {
        return pack.units().regimes().stream()
                .map(regime -> Map.entry(regime.id(), regime.name(words.language())))
                .toList();
    }

    /// The heading of a column as the page's language writes it.
    String column(Words words, String kind, String column) {
        var byLanguage = vocabulary.headings(kind).getOrDefault(column, Map.of());
        var own = byLanguage.getOrDefault(words.language(), List.of());
        return own.stream()
                .findFirst()
                .or(() -> byLanguage.values().stream().flatMap(List::stream).findFirst())
                .orElse(column);
    }

    Tag state(Words words, SubmittedFile.State state) {
        String text = words.text("intake.state." + state.name().toLowerCase(Locale.ROOT));
        return switch (state) {
            case PUBLISHED -> new Tag(text, Tone.ACCENT);
            case WITHDRAWN -> new Tag(text, Tone.CAUTION);
        };
    }

    static Breadcrumbs crumbs(Words words) {
        return Breadcrumbs.of(
                words::text, List.of(Link.to(Paths.START, words.text("intake.start.title"))));
    }
}
