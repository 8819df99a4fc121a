package org.homeward.linkage.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.homeward.linkage.command.say.Refused;
import org.homeward.linkage.command.say.Words;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// `homeward link`: links the records of a table. Prints to the output what came of it, and
/// to the error output how far it is and why it stopped.
public final class LinkCommand {
    /// What a process ends with that did what it was asked.
    static final int DONE = 0;

    /// What it ends with when it could not.
    static final int REFUSED = 1;

    /// What it ends with when the line itself is wrong.
    static final int WRONG_LINE = 2;

    private static final String LANGUAGE = "--language";

    private final PrintStream out;
    private final PrintStream errors;

    LinkCommand(PrintStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    public static void main(String[] arguments) {
        System.exit(new LinkCommand(System.out, System.err).run(arguments));
    }

    /// @return what the process is to end with
    int run(String... arguments) {
        var words = Words.in(Words.known().getFirst());
        try {
            words = words(arguments);
            var options = parsed(arguments);
            if (options.help) {
                out.println(words.say("help"));
                return DONE;
            }
            options.check();
            new LinkRun(options, words, out, errors).run();
            return DONE;
        } catch (WrongLine e) {
            errors.println(e.why.in(words));
            errors.println(words.say("line.see_help"));
            return WRONG_LINE;
        } catch (Refused e) {
            errors.println(e.in(words));
            return REFUSED;
        }
    }

    /// The language of the line, else that of the environment, else the first there is.
    private static Words words(String... arguments) {
        for (int at = 0; at < arguments.length; at++) {
            if (arguments[at].startsWith(LANGUAGE + "=")) {
                return Words.in(arguments[at].substring(LANGUAGE.length() + 1));
            }
            if (arguments[at].equals(LANGUAGE) && at + 1 < arguments.length) {
                return Words.in(arguments[at + 1]);
            }
        }
        var spoken = Locale.getDefault().getLanguage();
        return Words.in(Words.known().contains(spoken) ? spoken : Words.known().getFirst());
    }

    private static LinkOptions parsed(String... arguments) {
        var options = new LinkOptions();
        try {
            new CommandLine(options).parseArgs(arguments);
            return options;
        } catch (UnmatchedArgumentException e) {
            throw new WrongLine(new Refused("line.unknown", e.getUnmatched()));
        } catch (ParameterException e) {
            throw new WrongLine(new Refused("line.wrong", String.valueOf(e.getMessage())));
        }
    }

    private static final class WrongLine extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Refused why;

        WrongLine(Refused why) {
            super(List.of(why).toString());
            this.why = why;
        }
    }
}
