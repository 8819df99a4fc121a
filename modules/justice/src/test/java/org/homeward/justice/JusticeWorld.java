package org.homeward.justice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Action;
import org.homeward.access.Actor;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.MatrixRights;
import org.homeward.access.Readings;
import org.homeward.access.Right;
import org.homeward.access.keys.KeyedPseudonyms;
import org.homeward.access.keys.Keystore;
import org.homeward.access.keys.PersonKeyLog;
import org.homeward.access.keys.PersonSealing;
import org.homeward.access.store.MatrixFile;
import org.homeward.base.AgencyId;
import org.homeward.base.UserId;
import org.homeward.database.ModuleSchema;
import org.homeward.facts.Fact;
import org.homeward.facts.FactId;
import org.homeward.facts.Facts;
import org.homeward.facts.store.SqlFacts;
import org.homeward.intake.Ledger;
import org.homeward.intake.Revisions;
import org.homeward.intake.model.DryRun;
import org.homeward.intake.model.FileTerms;
import org.homeward.intake.model.Progress;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.SheetLimits;
import org.homeward.intake.model.SubmittedFile;
import org.homeward.intake.model.WithdrawalReason;
import org.homeward.intake.pack.PackVocabulary;
import org.homeward.intake.sheet.AnySheetReader;
import org.homeward.intake.store.SqlSubmittedFiles;
import org.homeward.intake.store.SqlUploads;
import org.homeward.intake.work.CheckFile;
import org.homeward.intake.work.OpenUpload;
import org.homeward.intake.work.PublishFile;
import org.homeward.intake.work.SubmitFile;
import org.homeward.intake.work.WithdrawFile;
import org.homeward.journal.InstanceKind;
import org.homeward.journal.Journal;
import org.homeward.journal.Position;
import org.homeward.journal.store.SqlJournal;
import org.homeward.journal.store.SqlReadJournal;
import org.homeward.justice.facts.CaseFacts;
import org.homeward.justice.facts.SuspectFacts;
import org.homeward.justice.model.CaseFile;
import org.homeward.justice.store.SqlCaseLinks;
import org.homeward.justice.store.SqlCases;
import org.homeward.justice.store.SqlSuspects;
import org.homeward.justice.work.CaseRegister;
import org.homeward.justice.work.DecideOnCases;
import org.homeward.justice.work.MatchCases;
import org.homeward.justice.work.SuspectRegister;
import org.homeward.packs.CountryPack;
import org.homeward.packs.Words;
import org.homeward.people.model.ExactMatcher;
import org.homeward.people.model.Fingerprints;
import org.homeward.people.model.NameIndex;
import org.homeward.people.store.SqlLinks;
import org.homeward.people.store.SqlPersonRecords;
import org.homeward.people.work.RegisterOfPersons;
import org.homeward.people.work.Vault;
import org.homeward.testkit.postgres.TestDatabase;

/// Agencies that send files of cases and suspects, on a real database with real keys and the real
/// matrix.
public final class JusticeWorld implements AutoCloseable {
    public static final AgencyId KUSTOS = new AgencyId("kustos");
    public static final AgencyId ADVOK = new AgencyId("advok");
    /// Of this test alone: the country has two agencies that send cases, a chain needs three.
    public static final AgencyId POLIS = new AgencyId("polis");
    public static final LocalDate SENT = LocalDate.of(2021, 3, 1);

    public final TestDatabase database =
            TestDatabase.with(
                    ModuleSchema.of("journal"),
                    ModuleSchema.of("facts"),
                    ModuleSchema.of("people"),
                    ModuleSchema.of("intake"),
                    ModuleSchema.of("justice"));
    public final Clock clock = Clock.fixed(Instant.parse("2021-03-02T08:00:00Z"), ZoneOffset.UTC);
    public final Journal journal;
    public final Facts facts;
    public final MatrixRights rights = new MatrixRights(MatrixFile.load(), clock);
    public final SqlCases cases = new SqlCases(database.client("justice"), clock);
    public final SqlSuspects suspects = new SqlSuspects(database.client("justice"), clock);
    public final SqlCaseLinks links =
            new SqlCaseLinks(database.client("justice"), database.transactions());
    public final DecideOnCases decideOnCases;
    public final RegisterOfPersons persons;
    public final CaseFacts caseFacts;
    public final SqlUploads uploads;
    public final SqlSubmittedFiles files = new SqlSubmittedFiles(database.client("intake"));
    public final SubmitFile submitFile;
    public final CheckFile checkFile;
    public final PublishFile publishFile;
    public final WithdrawFile withdrawFile;
    public final SqlReadJournal reads;
    private final PersonKeyLog keys;

    public JusticeWorld() {
        var random = new SecureRandom();
        Path folder = folder();
        var keystore = Keystore.forDemo(folder.resolve("keystore"), random);
        keys = PersonKeyLog.open(folder.resolve("person-keys"), keystore);
        reads =
                SqlReadJournal.open(
                        database.database().apart("journal"), database.client("journal"), random);
        var sealing = new PersonSealing(keystore, keys, new Readings(reads), random, clock);
        var pseudonyms = new KeyedPseudonyms(keystore);
        var pack =
                CountryPack.load(
                        packsWithPolice(folder), "farland", Words.modules("packs", "intake"));
        journal =
                SqlJournal.open(
                        database.client("journal"),
                        database.transactions(),
                        new SqlJournal.Surroundings(clock, random, ZoneId.of("Asia/Kathmandu")),
                        InstanceKind.DEMO,
                        "farland");
        facts = new SqlFacts(database.client("facts"), database.transactions(), journal);
        var vault =
                new Vault(
                        new SqlPersonRecords(database.client("people"), database.transactions()),
                        new Fingerprints(pseudonyms),
                        sealing,
                        rights,
                        clock);
        persons =
                new RegisterOfPersons(
                        vault,
                        new RegisterOfPersons.Grouping(
                                new SqlLinks(database.client("people")), facts),
                        new ExactMatcher(),
                        new NameIndex(),
                        UUID::randomUUID);
        caseFacts = new CaseFacts(pseudonyms);
        var matching = new MatchCases(links, facts, caseFacts, rights);
        decideOnCases = new DecideOnCases(cases, links, matching, rights, journal);
        var client = database.client("justice");
        var registers =
                new Registers(
                        List.of(
                                new CaseRegister(
                                        new Ledger(
                                                new Revisions(client, SqlCases.LAYOUT),
                                                pseudonyms,
                                                UUID::randomUUID),
                                        matching,
                                        facts,
                                        caseFacts),
                                new SuspectRegister(
                                        new Ledger(
                                                new Revisions(client, SqlSuspects.LAYOUT),
                                                pseudonyms,
                                                UUID::randomUUID),
                                        persons,
                                        facts,
                                        new SuspectFacts(pseudonyms))));
        var vocabulary = new PackVocabulary(pack);
        uploads =
                new SqlUploads(
                        database.client("intake"),
                        database.transactions(),
                        sealing,
                        UUID::randomUUID);
        submitFile =
                new SubmitFile(
                        registers,
                        vocabulary,
                        uploads,
                        rights,
                        new SubmitFile.Setting(SheetLimits.USUAL, clock, pack.zone()));
        var open =
                new OpenUpload(
                        registers,
                        vocabulary,
                        uploads,
                        rights,
                        new AnySheetReader(SheetLimits.USUAL));
        checkFile = new CheckFile(open, files);
        publishFile = new PublishFile(open, uploads, files, journal);
        withdrawFile = new WithdrawFile(registers, files, rights, journal);
    }

    private static Path packsWithPolice(Path folder) {
        var from = Path.of("../../packs");
        var to = folder.resolve("packs");
        try {
            for (var pack : List.of("core", "farland")) {
                copy(from.resolve(pack), to.resolve(pack));
            }
            return Files.writeString(
                            to.resolve("farland/agencies.csv"),
                            "polis,Πόλις,Police,ΠΦ,FP,,justice,county,,,,verified,,invented\n",
                            StandardOpenOption.APPEND)
                    .getParent()
                    .getParent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copy = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("justice-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Actor officer(AgencyId agency) {
        return new Actor(
                new UserId(UUID.nameUUIDFromBytes(agency.value().getBytes(StandardCharsets.UTF_8))),
                agency,
                Set.of("importing-officer"));
    }

    public DryRun check(AgencyId agency, String kind, String... lines) {
        var id = UUID.randomUUID();
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        var terms = new FileTerms(agency, kind, SENT, Optional.empty());
        var outcome = submitFile.handle(officer(agency), new SubmitFile.Command(id, terms, bytes));
        if (!(outcome instanceof SubmitFile.Kept)) {
            throw new AssertionError(outcome.toString());
        }
        return checkFile.handle(officer(agency), id, Progress.NONE).orElseThrow();
    }

    public PublishFile.Outcome publish(DryRun run) {
        return publishFile.handle(
                officer(run.upload().terms().agency()),
                new PublishFile.Command(run.upload().id(), run.edition()),
                Progress.NONE);
    }

    /// Sends, checks and publishes lines of a file.
    public SubmittedFile publish(AgencyId agency, String kind, String... lines) {
        var run = check(agency, kind, lines);
        if (publish(run) instanceof PublishFile.Published(var file)) {
            return file;
        }
        throw new AssertionError(run.reading().problems().toString());
    }

    public SubmittedFile withdraw(SubmittedFile file) {
        var outcome =
                withdrawFile.handle(
                        officer(file.terms().agency()),
                        new WithdrawFile.Command(file.id(), WithdrawalReason.WRONG_ROWS));
        if (outcome instanceof WithdrawFile.Withdrawn(var withdrawn)) {
            return withdrawn;
        }
        throw new AssertionError(outcome.toString());
    }

    public static Actor supervisor(AgencyId agency) {
        return new Actor(new UserId(new UUID(0, 9)), agency, Set.of("investigation-supervisor"));
    }

    /// A grant that reaches every file of the agency.
    public Grant reads(AgencyId agency) {
        return rights.require(
                supervisor(agency), Right.of(DataClass.J, Action.READ), "investigation");
    }

    public Optional<CaseFile> caseFile(AgencyId agency, String number) {
        return cases.ofNumber(reads(agency), agency, number).filter(CaseFile::live);
    }

    /// Whether figures count the two records as one case now.
    public boolean areOne(CaseFile one, CaseFile other) {
        return cluster(one).equals(cluster(other));
    }

    private UUID cluster(CaseFile file) {
        var subject = caseFacts.subject(file.record());
        var cluster = subject.reference();
        for (var recorded : facts.between(Position.NONE, journal.latest(), 1_000_000).rows()) {
            if (recorded instanceof Facts.Recorded.Assigned(_, var membership)
                    && membership.subject().equals(subject)) {
                cluster = membership.cluster();
            }
        }
        return cluster;
    }

    /// The facts that hold now.
    public List<Fact> holding() {
        var now = new LinkedHashMap<FactId, Fact>();
        for (var recorded : facts.between(Position.NONE, journal.latest(), 1_000_000).rows()) {
            switch (recorded) {
                case Facts.Recorded.Asserted(_, var fact) -> now.put(fact.id(), fact);
                case Facts.Recorded.Withdrawn(_, var fact) -> now.remove(fact);
                case Facts.Recorded.Assigned _ -> {}
            }
        }
        return List.copyOf(now.values());
    }

    @Override
    public void close() {
        reads.close();
        keys.close();
        database.close();
    }
}
