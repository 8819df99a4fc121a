package org.homeward.app.command;

import org.homeward.access.NotAllowed;
import org.homeward.app.command.Commands.Answer;
import org.homeward.app.command.Commands.Request;
import org.homeward.app.settings.SettingsProblem;

/// Turns the refusals of a command into an answer.
final class Answers {
    private Answers() {}

    static Answer safely(Commands commands, Request request) {
        try {
            return commands.run(request);
        } catch (SettingsProblem problem) {
            return new Answer("homeward: " + problem.getMessage() + "\n", 2);
        } catch (NotAllowed refusal) {
            return new Answer("homeward: this user's role does not allow that.\n", 2);
        }
    }
}
