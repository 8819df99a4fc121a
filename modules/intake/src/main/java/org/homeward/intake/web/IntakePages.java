package org.homeward.intake.web;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.homeward.access.UserNames;
import org.homeward.intake.model.LargeFiles;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.Staging;
import org.homeward.intake.model.SubmittedFiles;
import org.homeward.intake.model.Vocabulary;
import org.homeward.intake.model.WaitingUploads;
import org.homeward.intake.work.CheckFile;
import org.homeward.intake.work.CheckLargeFile;
import org.homeward.intake.work.ForgetUpload;
import org.homeward.intake.work.OpenLargeFile;
import org.homeward.intake.work.OpenUpload;
import org.homeward.intake.work.PublishFile;
import org.homeward.intake.work.PublishLargeFile;
import org.homeward.intake.work.ReceiveLargeFile;
import org.homeward.intake.work.SplitFile;
import org.homeward.intake.work.SubmitArchive;
import org.homeward.intake.work.SubmitFile;
import org.homeward.intake.work.WithdrawFile;
import org.homeward.intake.work.WriteErrorRows;
import org.homeward.intake.work.WriteSurvey;
import org.homeward.intake.work.WriteTemplate;
import org.homeward.journal.Journal;
import org.homeward.packs.CountryPack;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The pages of this module, for the application to import. It brings the use cases as beans.
@Configuration(proxyBeanMethods = false)
public class IntakePages {
    private static final int AT_ONCE = 2; // more would only make each file slower
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    @Bean
    Doing intakeDoing(SubmitFile submit, CheckFile check, PublishFile publish, Doing.Own own) {
        return new Doing(submit, check, publish, own);
    }

    @Bean
    Doing.Own intakeOwn(OpenUpload open, ForgetUpload forget) {
        return new Doing.Own(open, forget);
    }

    @Bean
    Phrases intakePhrases(
            CountryPack pack, Registers registers, Vocabulary vocabulary, Clock clock) {
        return new Phrases(pack, registers, vocabulary, clock);
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService intakeWorkers() {
        return Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().name("import-", 1).daemon().factory());
    }

    @Bean
    StartPages.Sending intakeSending(SubmitFile submit, SubmitArchive archive) {
        return new StartPages.Sending(submit, archive);
    }

    /// @param ids random ids
    @Bean
    StartPages intakeStartPages(
            StartPages.Sending sending,
            SubmittedFiles files,
            StartViews views,
            Phrases phrases,
            Supplier<UUID> ids) {
        return new StartPages(sending, files, views, phrases, ids);
    }

    @Bean
    StartViews.Lists intakeLists(SubmittedFiles files, WaitingUploads waiting, LargeFiles large) {
        return new StartViews.Lists(files, waiting, large);
    }

    @Bean
    StartViews intakeStartViews(Phrases phrases, StartViews.Lists lists, Journal journal) {
        return new StartViews(phrases, lists, journal);
    }

    @Bean
    OversizeUploads intakeOversizeUploads(StartPages pages, Phrases phrases) {
        return new OversizeUploads(pages, phrases);
    }

    @Bean
    UploadPages.Works intakeWorks(
            @Qualifier("intakeWorkers") ExecutorService intakeWorkers, Clock clock) {
        return new UploadPages.Works(
                new LongWork<>(intakeWorkers, clock, PATIENCE),
                new LongWork<>(intakeWorkers, clock, PATIENCE));
    }

    @Bean
    LargePages.Doing intakeLargeDoing(
            ReceiveLargeFile receive,
            OpenLargeFile open,
            CheckLargeFile check,
            PublishLargeFile publish) {
        return new LargePages.Doing(receive, open, check, publish);
    }

    /// A thread of their own, so that no small file waits for a large one.
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService largeFileWorker() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("large-import").daemon().factory());
    }

    @Bean
    LargePages.Works intakeLargeWorks(
            @Qualifier("largeFileWorker") ExecutorService worker, Clock clock) {
        return new LargePages.Works(
                new LongWork<>(worker, clock, PATIENCE), new LongWork<>(worker, clock, PATIENCE));
    }

    @Bean
    LargeViews intakeLargeViews(
            Phrases phrases, LargeFiles large, Staging staging, SubmittedFiles files) {
        return new LargeViews(phrases, large, staging, files);
    }

    @Bean
    LargePages intakeLargePages(
            LargePages.Doing doing, LargePages.Works works, LargeViews views, StartPages start) {
        return new LargePages(doing, works, views, start);
    }

    @Bean
    Halves intakeHalves(OpenUpload open, SplitFile split, Phrases phrases) {
        return new Halves(open, split, phrases);
    }

    @Bean
    UploadPages intakeUploadPages(
            Doing doing,
            SubmittedFiles files,
            UploadPages.Works works,
            Phrases phrases,
            Halves halves) {
        return new UploadPages(doing, files, works, new DryRunViews(phrases), halves);
    }

    @Bean
    UploadDownloads intakeUploadDownloads(
            OpenUpload open, WriteErrorRows errorRows, Halves halves, Phrases phrases) {
        return new UploadDownloads(open, errorRows, halves, phrases);
    }

    @Bean
    FileSummaries intakeFileSummaries(SubmittedFiles files, Phrases phrases) {
        return new FileSummaries(files, phrases);
    }

    @Bean
    FilePages intakeFilePages(
            FileSummaries summaries, Journal journal, UserNames names, Phrases phrases) {
        return new FilePages(summaries, new FilePages.Register(journal, names), phrases);
    }

    @Bean
    WithdrawalPages intakeWithdrawalPages(WithdrawFile withdraw, FileSummaries summaries) {
        return new WithdrawalPages(withdraw, summaries);
    }

    @Bean
    TemplatePages intakeTemplatePages(WriteTemplate write, WriteSurvey survey, Phrases phrases) {
        return new TemplatePages(write, survey, phrases);
    }
}
