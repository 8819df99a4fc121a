package org.homeward.app;

import org.homeward.access.keys.KeystoreProblem;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.database.DatabaseUnavailable;
import org.homeward.journal.store.SqlJournal;
import org.homeward.packs.PackProblems;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says on the command line why something did not start, as a sentence and not as a stack of calls.
public final class Refusals implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception refusal, CommandLine command, ParseResult parsed)
            throws Exception {
        switch (refusal) {
            case SettingsProblem _,
                    DatabaseUnavailable _,
                    KeystoreProblem _,
                    SqlJournal.WrongInstance _,
                    PackProblems _ -> {
                command.getErr().println("homeward: " + refusal.getMessage());
                return 1;
            }
            default -> throw refusal;
        }
    }
}
