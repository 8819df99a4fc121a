package org.homeward.app;

import org.homeward.app.command.CommandLineRoot;

/// The command line of an instance.
public final class Homeward {
    private Homeward() {}

    public static void main(String[] arguments) {
        System.exit(Refusals.on(new CommandLineRoot(), arguments).execute(arguments));
    }
}
