package org.homeward.app;

import org.homeward.app.command.CommandLineRoot;
import picocli.CommandLine;

/// The command line of an instance.
public final class Homeward {
    private Homeward() {}

    public static void main(String[] arguments) {
        var line = new CommandLine(new CommandLineRoot());
        line.setExecutionExceptionHandler(new Refusals());
        System.exit(line.execute(arguments));
    }
}
