package org.homeward.app.wiring;

import org.homeward.access.Rights;
import org.homeward.access.Sealing;
import org.homeward.intake.model.FileReader;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.SubmittedFiles;
import org.homeward.intake.model.Vocabulary;
import org.homeward.intake.model.letters.LetterCheck;
import org.homeward.intake.sheet.CsvStream;
import org.homeward.intake.store.SqlLargeFiles;
import org.homeward.intake.store.SqlStaging;
import org.homeward.intake.work.CheckLargeFile;
import org.homeward.intake.work.OpenLargeFile;
import org.homeward.intake.work.PublishLargeFile;
import org.homeward.intake.work.ReceiveLargeFile;

/// Files of agencies that are too large for memory.
public record LargeIntake(
        SqlLargeFiles files,
        SqlStaging staging,
        OpenLargeFile open,
        ReceiveLargeFile receive,
        CheckLargeFile check,
        PublishLargeFile publish) {

    static LargeIntake of(
            Foundation foundation,
            Sealing sealing,
            Rights rights,
            Vocabulary vocabulary,
            Known known) {
        var database = foundation.database();
        var sql = database.client("intake");
        var files = new SqlLargeFiles(sql, database.transactions(), sealing, foundation::randomId);
        var staging = new SqlStaging(sql, database.transactions(), sealing, foundation::randomId);
        var open = new OpenLargeFile(known.registers(), files, rights);
        var stores = new CheckLargeFile.Stores(files, staging, known.submitted());
        return new LargeIntake(
                files,
                staging,
                open,
                new ReceiveLargeFile(
                        known.registers(), vocabulary, files, open, foundation.clock()),
                new CheckLargeFile(
                        open,
                        stores,
                        new CsvStream(CsvStream.LIMITS),
                        new FileReader(known.registers(), vocabulary),
                        new LetterCheck(vocabulary.letters())),
                new PublishLargeFile(open, stores, foundation.journal()));
    }

    /// What files are about, and which were published.
    record Known(Registers registers, SubmittedFiles submitted) {}
}
