package org.homeward.linkage.command;

import java.io.PrintStream;
import java.util.Locale;
import org.homeward.linkage.Progress;
import org.homeward.linkage.command.say.Words;

/// Tells on one line of the error output how far a run is; nothing where nobody looks.
///
/// @param shown whether anybody looks: at a terminal, or when asked for
record Told(PrintStream errors, Words words, boolean shown) implements Progress {
    private static final String BACK = "\r\u001B[K";

    void read(long rows) {
        say(words.say("progress.read", rows));
    }

    @Override
    public void at(Step step, double share) {
        say(words.say("progress." + step.name().toLowerCase(Locale.ROOT)));
    }

    private void say(String text) {
        if (shown) {
            errors.print(BACK + text);
            errors.flush();
        }
    }

    /// Leaves the line empty.
    void end() {
        if (shown) {
            errors.print(BACK);
            errors.flush();
        }
    }
}
