package org.homeward.app.wiring;

import java.util.List;
import org.homeward.access.MatrixRights;
import org.homeward.access.keys.PersonSealing;
import org.homeward.access.model.Invitations;
import org.homeward.base.Language;
import org.homeward.facts.Facts;
import org.homeward.facts.store.SqlFacts;
import org.homeward.figures.store.ChronicleCounts;
import org.homeward.figures.store.ChronicleFeed;
import org.homeward.intake.Ledger;
import org.homeward.intake.Revisions;
import org.homeward.intake.model.Archives;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.SheetLimits;
import org.homeward.intake.model.Vocabulary;
import org.homeward.intake.pack.PackVocabulary;
import org.homeward.intake.sheet.AnySheetReader;
import org.homeward.intake.sheet.PackedFiles;
import org.homeward.intake.store.SqlSubmittedFiles;
import org.homeward.intake.store.SqlUploads;
import org.homeward.intake.work.CheckFile;
import org.homeward.intake.work.OpenUpload;
import org.homeward.intake.work.PublishFile;
import org.homeward.intake.work.SubmitFile;
import org.homeward.intake.work.WithdrawFile;
import org.homeward.justice.facts.CaseFacts;
import org.homeward.justice.facts.SuspectFacts;
import org.homeward.justice.store.SqlCaseLinks;
import org.homeward.justice.store.SqlCases;
import org.homeward.justice.store.SqlSuspects;
import org.homeward.justice.work.CaseRegister;
import org.homeward.justice.work.DecideOnCases;
import org.homeward.justice.work.MatchCases;
import org.homeward.justice.work.SuspectRegister;
import org.homeward.packs.Words;
import org.homeward.people.model.ExactMatcher;
import org.homeward.people.model.Fingerprints;
import org.homeward.people.model.NameIndex;
import org.homeward.people.store.SqlErasures;
import org.homeward.people.store.SqlLinks;
import org.homeward.people.store.SqlNamedRecords;
import org.homeward.people.store.SqlPersonRecords;
import org.homeward.people.work.DecideOnPair;
import org.homeward.people.work.EraseRecord;
import org.homeward.people.work.IndexNames;
import org.homeward.people.work.RegisterOfPersons;
import org.homeward.people.work.Vault;
import org.homeward.protection.facts.VictimFacts;
import org.homeward.protection.store.SqlVictims;
import org.homeward.protection.work.VictimRegister;

/// The rooms of one instance, each given what it stands on. Pages and commands take what they need
/// here.
public final class Rooms implements AutoCloseable {
    private final Foundation foundation;
    private final MatrixRights rights;
    private final Facts facts;
    private final People people;
    private final Protection protection;
    private final Justice justice;
    private final Intake intake;
    private final ChronicleFeed feed;
    private final Invitations invitations = new Invitations();
    private final SpaceWatch space;

    /// Identities, links and the index of names.
    public record People(
            Vault vault,
            SqlLinks links,
            NameIndex names,
            IndexNames indexing,
            RegisterOfPersons register,
            DecideOnPair decideOnPair,
            EraseRecord eraseRecord) {}

    /// Files of victims.
    public record Protection(SqlVictims victims, VictimRegister register) {}

    /// Cases and suspects.
    public record Justice(
            SqlCases cases,
            SqlSuspects suspects,
            SqlCaseLinks links,
            CaseRegister caseRegister,
            SuspectRegister suspectRegister,
            DecideOnCases decideOnCases) {}

    /// Files of agencies.
    public record Intake(
            Registers registers,
            Vocabulary vocabulary,
            SqlUploads uploads,
            SqlSubmittedFiles files,
            Archives archives,
            OpenUpload openUpload,
            SubmitFile submitFile,
            CheckFile checkFile,
            PublishFile publishFile,
            WithdrawFile withdrawFile,
            LargeIntake large) {}

    /// @param feedInFile whether the read model is kept in the data folder, by the one process that
    ///     serves it; otherwise it is in memory
    public Rooms(Foundation foundation, boolean feedInFile) {
        this.foundation = foundation;
        this.rights = foundation.rights();
        var settings = foundation.settings();
        this.space = SpaceWatch.over(settings.data(), settings.databaseUrl().isPresent());
        this.facts =
                new SqlFacts(
                        foundation.database().client("facts"),
                        foundation.database().transactions(),
                        foundation.journal());
        var sealing = foundation.sealing();
        this.people = peopleRoom(sealing);
        this.protection = protectionRoom();
        this.justice = justiceRoom();
        this.intake = intakeRoom(sealing);
        this.feed =
                feedInFile
                        ? ChronicleFeed.inFile(
                                foundation.chronicleFile(), facts, foundation.journal())
                        : ChronicleFeed.inMemory(facts, foundation.journal());
    }

    private People peopleRoom(PersonSealing sealing) {
        var sql = foundation.database().client("people");
        var records = new SqlPersonRecords(sql, foundation.database().transactions());
        var links = new SqlLinks(sql);
        var names = new NameIndex();
        var vault =
                new Vault(
                        records,
                        new Fingerprints(foundation.pseudonyms()),
                        sealing,
                        rights,
                        foundation.clock());
        var register =
                new RegisterOfPersons(
                        vault,
                        new RegisterOfPersons.Grouping(links, facts),
                        new ExactMatcher(),
                        names,
                        foundation::randomId);
        var indexing =
                new IndexNames(
                        new SqlNamedRecords(sql), sealing, rights, foundation.journal(), names);
        var decide = new DecideOnPair(vault, links, facts, foundation.journal());
        var erase = new EraseRecord(vault, new SqlErasures(sql), names, foundation.journal());
        erase.again();
        return new People(vault, links, names, indexing, register, decide, erase);
    }

    private Protection protectionRoom() {
        var sql = foundation.database().client("protection");
        var victims = new SqlVictims(sql, foundation.clock());
        var register =
                new VictimRegister(
                        ledger(new Revisions(sql, SqlVictims.LAYOUT)),
                        people.register(),
                        facts,
                        new VictimFacts(foundation.pseudonyms()));
        return new Protection(victims, register);
    }

    private Justice justiceRoom() {
        var sql = foundation.database().client("justice");
        var cases = new SqlCases(sql, foundation.clock());
        var suspects = new SqlSuspects(sql, foundation.clock());
        var links = new SqlCaseLinks(sql, foundation.database().transactions());
        var caseFacts = new CaseFacts(foundation.pseudonyms());
        var matching = new MatchCases(links, facts, caseFacts, rights);
        return new Justice(
                cases,
                suspects,
                links,
                new CaseRegister(
                        ledger(new Revisions(sql, SqlCases.LAYOUT)), matching, facts, caseFacts),
                new SuspectRegister(
                        ledger(new Revisions(sql, SqlSuspects.LAYOUT)),
                        people.register(),
                        facts,
                        new SuspectFacts(foundation.pseudonyms())),
                new DecideOnCases(cases, links, matching, rights, foundation.journal()));
    }

    private Ledger ledger(Revisions revisions) {
        return new Ledger(revisions, foundation.pseudonyms(), foundation::randomId);
    }

    private Intake intakeRoom(PersonSealing sealing) {
        var sql = foundation.database().client("intake");
        var registers =
                new Registers(
                        List.of(
                                protection.register(),
                                justice.caseRegister(),
                                justice.suspectRegister()));
        var vocabulary = new PackVocabulary(foundation.pack());
        var uploads =
                new SqlUploads(
                        sql, foundation.database().transactions(), sealing, foundation::randomId);
        var files = new SqlSubmittedFiles(sql);
        var limits = SheetLimits.USUAL;
        var open =
                new OpenUpload(registers, vocabulary, uploads, rights, new AnySheetReader(limits));
        return new Intake(
                registers,
                vocabulary,
                uploads,
                files,
                new PackedFiles(Archives.Limits.USUAL, limits.bytes()),
                open,
                new SubmitFile(
                        registers,
                        vocabulary,
                        uploads,
                        rights,
                        new SubmitFile.Setting(
                                limits, foundation.clock(), foundation.pack().zone())),
                new CheckFile(open, files),
                new PublishFile(open, uploads, files, foundation.journal()),
                new WithdrawFile(registers, files, rights, foundation.journal()),
                LargeIntake.of(
                        foundation,
                        sealing,
                        rights,
                        vocabulary,
                        new LargeIntake.Known(registers, files)));
    }

    public Foundation foundation() {
        return foundation;
    }

    public MatrixRights rights() {
        return rights;
    }

    public Facts facts() {
        return facts;
    }

    public People people() {
        return people;
    }

    public Protection protection() {
        return protection;
    }

    public Justice justice() {
        return justice;
    }

    public Intake intake() {
        return intake;
    }

    public ChronicleFeed feed() {
        return feed;
    }

    /// The first user's way in, shared by the command that opens it and the page that uses it.
    public Invitations invitations() {
        return invitations;
    }

    /// Whether there is room for changes.
    public SpaceWatch space() {
        return space;
    }

    public ChronicleCounts counts() {
        return new ChronicleCounts(feed, foundation.pack());
    }

    public Words words(Language language) {
        return foundation.pack().words(language);
    }

    @Override
    public void close() {
        feed.close();
        foundation.close();
    }
}
