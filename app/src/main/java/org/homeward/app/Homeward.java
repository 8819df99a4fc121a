package org.homeward.app;

import org.homeward.app.command.CommandLineRoot;
import picocli.CommandLine;

/// The command line of an instance.
public final class Homeward {
    private Homeward() {}

    public static void main(String[] arguments) {
        var line = new CommandLine(new CommandLineRoot());
        line.setExecutionExceptionHandler(new Refusals());
        int status = line.execute(arguments);
        if (status != 0) { // an exit while the process is being stopped would wait for itself
            System.exit(status);
        }
    }
}
