package org.homeward.facts.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.homeward.base.AgencyId;
import org.homeward.base.PartialDate;
import org.homeward.base.UnitId;
import org.homeward.facts.Fact;
import org.homeward.facts.FactId;
import org.homeward.facts.FactKind;
import org.homeward.facts.Occurrence;
import org.homeward.facts.Subject;
import org.homeward.facts.Trafficking;
import org.homeward.facts.Traits;
import org.jspecify.annotations.Nullable;

/// How a fact lies in its row: the one place where both directions stand beside each other. Made
/// for each reading, in which the same code is the same object: millions of rows have few codes.
final class FactColumns {
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, UnitId> places = new HashMap<>();
    private final Map<String, AgencyId> agencies = new HashMap<>();

    static @Nullable String sex(Fact fact) {
        return fact instanceof Fact.OfPerson person ? person.traits().sex() : null;
    }

    static @Nullable Integer age(Fact fact) {
        return fact instanceof Fact.OfPerson person && person.traits().age().isPresent()
                ? person.traits().age().getAsInt()
                : null;
    }

    static @Nullable String ageBasis(Fact fact) {
        return fact instanceof Fact.OfPerson person
                ? person.traits().ageBasis().orElse(null)
                : null;
    }

    static @Nullable String ethnicity(Fact fact) {
        return fact instanceof Fact.OfPerson person
                ? person.traits().ethnicity().orElse(null)
                : null;
    }

    /// The fact of a row that is not a withdrawal.
    Fact fact(ResultSet row) throws SQLException {
        var kind =
                FactKind.ofCode(row.getString("kind"))
                        .orElseThrow(() -> new IllegalStateException("a fact of an unknown kind"));
        var id = new FactId(row.getObject("fact", UUID.class));
        var subject = row.getObject("subject", UUID.class);
        var occurrence =
                new Occurrence(
                        new PartialDate(
                                row.getObject("on_first", LocalDate.class),
                                PartialDate.Precision.valueOf(row.getString("on_precision"))),
                        places.computeIfAbsent(row.getString("place"), UnitId::new),
                        agencies.computeIfAbsent(row.getString("agency"), AgencyId::new));
        var trafficking =
                new Trafficking(code(row, "form"), code(row, "destination"), code(row, "border"));
        return switch (kind) {
            case CASE_UNCOVERED, CASE_INITIATED, CASE_FILE_TRANSFERRED, CASE_TRIED ->
                    ofCase(kind, id, new Subject.CriminalCase(subject), occurrence, trafficking);
            default ->
                    ofPerson(kind, id, new Subject.Person(subject), occurrence, trafficking)
                            .apply(traits(row));
        };
    }

    private static Fact ofCase(
            FactKind kind,
            FactId id,
            Subject.CriminalCase subject,
            Occurrence occurrence,
            Trafficking trafficking) {
        return switch (kind) {
            case CASE_UNCOVERED -> new Fact.CaseUncovered(id, subject, occurrence, trafficking);
            case CASE_INITIATED -> new Fact.CaseInitiated(id, subject, occurrence, trafficking);
            case CASE_FILE_TRANSFERRED ->
                    new Fact.CaseFileTransferred(id, subject, occurrence, trafficking);
            case CASE_TRIED -> new Fact.CaseTried(id, subject, occurrence, trafficking);
            default -> throw new IllegalArgumentException("no fact of a case: " + kind);
        };
    }

    private static Function<Traits, Fact> ofPerson(
            FactKind kind,
            FactId id,
            Subject.Person subject,
            Occurrence occurrence,
            Trafficking trafficking) {
        return traits ->
                switch (kind) {
                    case VICTIM_RECEIVED ->
                            new Fact.VictimReceived(id, subject, occurrence, trafficking, traits);
                    case VICTIM_VERIFIED ->
                            new Fact.VictimVerified(id, subject, occurrence, trafficking, traits);
                    case VICTIM_IDENTIFIED ->
                            new Fact.VictimIdentified(id, subject, occurrence, trafficking, traits);
                    case VICTIM_RESCUED ->
                            new Fact.VictimRescued(id, subject, occurrence, trafficking, traits);
                    case VICTIM_SUPPORTED ->
                            new Fact.VictimSupported(id, subject, occurrence, trafficking, traits);
                    case SUSPECT_INVOLVED ->
                            new Fact.SuspectInvolved(id, subject, occurrence, trafficking, traits);
                    case SUSPECT_ARRESTED ->
                            new Fact.SuspectArrested(id, subject, occurrence, trafficking, traits);
                    case SUSPECT_ACCUSED ->
                            new Fact.SuspectAccused(id, subject, occurrence, trafficking, traits);
                    case PERSON_CONVICTED ->
                            new Fact.PersonConvicted(id, subject, occurrence, trafficking, traits);
                    case CASE_UNCOVERED, CASE_INITIATED, CASE_FILE_TRANSFERRED, CASE_TRIED ->
                            throw new IllegalArgumentException("no fact of a person: " + kind);
                };
    }

    private Traits traits(ResultSet row) throws SQLException {
        int age = row.getInt("age");
        var known = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(age);
        return new Traits(
                code(row, "sex").orElseThrow(),
                known,
                code(row, "age_basis"),
                code(row, "ethnicity"));
    }

    private Optional<String> code(ResultSet row, String column) throws SQLException {
        var code = row.getString(column);
        return code == null
                ? Optional.empty()
                : Optional.of(codes.computeIfAbsent(code, _ -> code));
    }
}
