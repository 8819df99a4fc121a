package org.homeward.intake.web;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.homeward.access.MatrixRights;
import org.homeward.access.store.MatrixFile;
import org.homeward.access.web.TestVisitors;
import org.homeward.access.web.Visitor;
import org.homeward.base.AgencyId;
import org.homeward.intake.model.Archives;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.SheetLimits;
import org.homeward.intake.pack.PackVocabulary;
import org.homeward.intake.sheet.AnySheetReader;
import org.homeward.intake.sheet.PackedFiles;
import org.homeward.intake.sheet.XlsxWriter;
import org.homeward.intake.work.CheckFile;
import org.homeward.intake.work.ForgetUpload;
import org.homeward.intake.work.OpenUpload;
import org.homeward.intake.work.PublishFile;
import org.homeward.intake.work.SplitFile;
import org.homeward.intake.work.SubmitArchive;
import org.homeward.intake.work.SubmitFile;
import org.homeward.intake.work.WithdrawFile;
import org.homeward.intake.work.WriteErrorRows;
import org.homeward.intake.work.WriteSurvey;
import org.homeward.intake.work.WriteTemplate;
import org.homeward.packs.CountryPack;
import org.homeward.testkit.postgres.TickingClock;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// The pages over registers, files and a journal in memory, in the fictional country.
final class ImportWorld {
    static final AgencyId REFUGE = new AgencyId("medik");
    static final AgencyId GUARD = new AgencyId("kustos");
    private static final CountryPack PACK = CountryPack.load(Path.of("../../packs"), "farland");

    final TickingClock clock = TickingClock.at("2021-11-22T00:00:00Z");
    final MemoryFiles files = new MemoryFiles();
    final MemoryUploads uploads = new MemoryUploads();
    final StartPages start;
    final UploadPages upload;
    final UploadDownloads downloads;
    final FilePages file;
    final WithdrawalPages withdrawal;
    final TemplatePages templates;
    private final TestVisitors visitors;

    private ImportWorld(Executor executor) {
        var matrix = MatrixFile.load();
        var rights = new MatrixRights(matrix, clock);
        visitors = new TestVisitors(PACK, rights);
        var registers = new Registers(List.of(MemoryRegister.victims(), MemoryRegister.cases()));
        var vocabulary = new PackVocabulary(PACK);
        var journal = new MemoryJournal();
        var sheets = new AnySheetReader(SheetLimits.USUAL);
        var open = new OpenUpload(registers, vocabulary, uploads, rights, sheets);
        var phrases = new Phrases(PACK, registers, vocabulary, clock);
        var halves =
                new Halves(
                        open,
                        new SplitFile(
                                registers,
                                phrases.vocabulary(),
                                new AnySheetReader(SheetLimits.USUAL),
                                new XlsxWriter()),
                        phrases);
        var doing =
                new Doing(
                        new SubmitFile(
                                registers,
                                vocabulary,
                                uploads,
                                rights,
                                new SubmitFile.Setting(SheetLimits.USUAL, clock, PACK.zone())),
                        new CheckFile(open, files),
                        new PublishFile(open, uploads, files, journal),
                        new Doing.Own(open, new ForgetUpload(uploads, rights)));
        start =
                new StartPages(
                        new StartPages.Sending(
                                doing.submit(),
                                new SubmitArchive(
                                        doing.submit(),
                                        new PackedFiles(
                                                Archives.Limits.USUAL, SheetLimits.USUAL.bytes()),
                                        sheets,
                                        registers,
                                        vocabulary)),
                        files,
                        new StartViews(
                                phrases,
                                new StartViews.Lists(files, uploads, new NoLargeFiles()),
                                journal),
                        phrases,
                        UUID::randomUUID);
        upload =
                new UploadPages(
                        doing,
                        files,
                        new UploadPages.Works(
                                new LongWork<>(executor, clock, Duration.ZERO),
                                new LongWork<>(executor, clock, Duration.ZERO)),
                        new DryRunViews(phrases),
                        halves);
        downloads =
                new UploadDownloads(
                        open,
                        new WriteErrorRows(open, vocabulary, new XlsxWriter()),
                        halves,
                        phrases);
        var summaries = new FileSummaries(files, phrases);
        file =
                new FilePages(
                        summaries, new FilePages.Register(journal, _ -> "Officer Seven"), phrases);
        withdrawal =
                new WithdrawalPages(new WithdrawFile(registers, files, rights, journal), summaries);
        templates =
                new TemplatePages(
                        new WriteTemplate(registers, vocabulary, new XlsxWriter()),
                        new WriteSurvey(registers, vocabulary, new XlsxWriter()),
                        phrases);
    }

    /// Work is done at once.
    static ImportWorld quick() {
        return new ImportWorld(Runnable::run);
    }

    /// Work waits until the test says so.
    static ImportWorld slow() {
        var held = new ArrayList<Runnable>();
        var world = new ImportWorld(held::add);
        world.held = held;
        return world;
    }

    private List<Runnable> held = List.of();

    void work() {
        List.copyOf(held).forEach(Runnable::run);
        held.clear();
    }

    Visitor officer(AgencyId agency) {
        return visitors.signedIn("importing-officer", agency);
    }

    Visitor colleague(AgencyId agency) {
        return visitors.signedIn("importing-officer", agency, 8);
    }

    Visitor statistician() {
        return visitors.signedIn("statistician", REFUGE);
    }

    /// The form filled with a file; the year is counted as the country counts it on pages.
    static SubmitForm form(UUID id, String kind, String... lines) {
        return new SubmitForm(
                id,
                kind,
                new Sent(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)),
                new SubmitForm.Day("20", "11", "2021"),
                "");
    }

    /// The form filled with bytes of any format.
    static SubmitForm form(UUID id, String kind, byte[] bytes) {
        return new SubmitForm(
                id, kind, new Sent(bytes), new SubmitForm.Day("20", "11", "2021"), "");
    }

    /// Sends a file and returns its upload.
    UUID send(Visitor visitor, String kind, String... lines) {
        var id = UUID.randomUUID();
        try {
            start.send(visitor, form(id, kind, lines));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return id;
    }

    String show(Visitor visitor, UUID id) {
        return Templates.render(upload.show(visitor, id, ErrorFilter.ALL, ""));
    }

    static String target(ModelAndView answer) {
        var view = (RedirectView) java.util.Objects.requireNonNull(answer.getView());
        return java.util.Objects.requireNonNull(view.getUrl());
    }

    /// A file as a browser sends it.
    private record Sent(byte[] bytes) implements MultipartFile {
        @Override
        public String getName() {
            return "file";
        }

        @Override
        public String getOriginalFilename() {
            return "secret person name.csv";
        }

        @Override
        public String getContentType() {
            return "text/csv";
        }

        @Override
        public boolean isEmpty() {
            return bytes.length == 0;
        }

        @Override
        public long getSize() {
            return bytes.length;
        }

        @Override
        public byte[] getBytes() {
            return bytes.clone();
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public void transferTo(File to) {
            throw new UnsupportedOperationException();
        }
    }
}
