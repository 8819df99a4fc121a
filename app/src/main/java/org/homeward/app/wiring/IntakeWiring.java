package org.homeward.app.wiring;

import java.util.UUID;
import java.util.function.Supplier;
import org.homeward.intake.model.Book;
import org.homeward.intake.model.LargeFiles;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.SheetLimits;
import org.homeward.intake.model.Staging;
import org.homeward.intake.model.SubmittedFiles;
import org.homeward.intake.model.Vocabulary;
import org.homeward.intake.model.WaitingUploads;
import org.homeward.intake.sheet.AnySheetReader;
import org.homeward.intake.sheet.XlsxWriter;
import org.homeward.intake.store.SqlWaitingUploads;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The use cases behind the pages of import.
@Configuration(proxyBeanMethods = false)
public class IntakeWiring {
    @Bean
    Registers registers(Rooms rooms) {
        return rooms.intake().registers();
    }

    @Bean
    Vocabulary vocabulary(Rooms rooms) {
        return rooms.intake().vocabulary();
    }

    @Bean
    SubmittedFiles submittedFiles(Rooms rooms) {
        return rooms.intake().files();
    }

    @Bean
    WaitingUploads waitingUploads(Rooms rooms) {
        return new SqlWaitingUploads(rooms.foundation().database().client("intake"));
    }

    @Bean
    LargeFiles largeFiles(Rooms rooms) {
        return rooms.intake().large().files();
    }

    @Bean
    Staging staging(Rooms rooms) {
        return rooms.intake().large().staging();
    }

    @Bean
    OpenLargeFile openLargeFile(Rooms rooms) {
        return rooms.intake().large().open();
    }

    @Bean
    ReceiveLargeFile receiveLargeFile(Rooms rooms) {
        return rooms.intake().large().receive();
    }

    @Bean
    CheckLargeFile checkLargeFile(Rooms rooms) {
        return rooms.intake().large().check();
    }

    @Bean
    PublishLargeFile publishLargeFile(Rooms rooms) {
        return rooms.intake().large().publish();
    }

    @Bean
    OpenUpload openUpload(Rooms rooms) {
        return rooms.intake().openUpload();
    }

    @Bean
    SubmitFile submitFile(Rooms rooms) {
        return rooms.intake().submitFile();
    }

    @Bean
    SubmitArchive submitArchive(Rooms rooms) {
        var intake = rooms.intake();
        return new SubmitArchive(
                intake.submitFile(),
                intake.archives(),
                new AnySheetReader(SheetLimits.USUAL),
                intake.registers(),
                intake.vocabulary());
    }

    @Bean
    CheckFile checkFile(Rooms rooms) {
        return rooms.intake().checkFile();
    }

    @Bean
    PublishFile publishFile(Rooms rooms) {
        return rooms.intake().publishFile();
    }

    @Bean
    WithdrawFile withdrawFile(Rooms rooms) {
        return rooms.intake().withdrawFile();
    }

    @Bean
    ForgetUpload forgetUpload(Rooms rooms) {
        return new ForgetUpload(rooms.intake().uploads(), rooms.rights());
    }

    @Bean
    Book.Writer bookWriter() {
        return new XlsxWriter();
    }

    @Bean
    WriteErrorRows writeErrorRows(OpenUpload open, Vocabulary vocabulary, Book.Writer writer) {
        return new WriteErrorRows(open, vocabulary, writer);
    }

    @Bean
    SplitFile splitFile(Registers registers, Vocabulary vocabulary, Book.Writer writer) {
        return new SplitFile(registers, vocabulary, new AnySheetReader(SheetLimits.USUAL), writer);
    }

    @Bean
    WriteTemplate writeTemplate(Registers registers, Vocabulary vocabulary, Book.Writer writer) {
        return new WriteTemplate(registers, vocabulary, writer);
    }

    @Bean
    WriteSurvey writeSurvey(Registers registers, Vocabulary vocabulary, Book.Writer writer) {
        return new WriteSurvey(registers, vocabulary, writer);
    }

    @Bean
    Supplier<UUID> randomIds(Rooms rooms) {
        return rooms.foundation()::randomId;
    }
}
