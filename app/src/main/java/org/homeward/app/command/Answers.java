package org.homeward.app.command;

import org.homeward.access.NotAllowed;
import org.homeward.app.command.Commands.Answer;
import org.homeward.app.command.Commands.Request;
import org.homeward.app.settings.SettingsProblem;

/// Turns the refusals of a command into an answer, in the language in which it was asked.
final class Answers {
    private Answers() {}

    static Answer safely(Commands commands, Request request) {
        var words = commands.words(request);
        try {
            return commands.run(request);
        } catch (SettingsProblem problem) {
            return new Answer("homeward: " + words.text(problem.problem()) + "\n", 2);
        } catch (NotAllowed refusal) {
            return new Answer("homeward: " + words.text("app.start.not_allowed") + "\n", 2);
        }
    }
}
