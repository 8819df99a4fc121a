package org.homeward.app;

import org.homeward.app.command.CommandLineRoot;

/// The command line of an instance.
public final class Homeward {
    private Homeward() {}

    public static void main(String[] arguments) {
        int status = Refusals.on(new CommandLineRoot(), arguments).execute(arguments);
        if (status != 0) { // an exit while the process is being stopped would wait for itself
            System.exit(status);
        }
    }
}
