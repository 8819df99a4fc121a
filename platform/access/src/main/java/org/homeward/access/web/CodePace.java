package org.homeward.access.web;

import java.time.Clock;
import java.time.Duration;
import org.homeward.base.UserId;

/// Slows down guessing codes by somebody who has the password: ten wrong ones at once, then one an
/// hour, wherever they come from. Of a million codes three are right at a time, so a year of
/// guessing finds one with a chance of one in forty, and leaves thousands of lines in the journal.
final class CodePace {
    private final Clock clock;
    private final Budget budget = new Budget(10, Duration.ofHours(1));

    CodePace(Clock clock) {
        this.clock = clock;
    }

    /// Whether a code may be tried now. It counts as wrong until [#succeeded] says otherwise.
    synchronized boolean allows(UserId user) {
        var now = clock.instant();
        if (budget.isUsedUp(user.toString(), now)) {
            return false;
        }
        budget.spend(user.toString(), now);
        return true;
    }

    synchronized void succeeded(UserId user) {
        budget.takeBack(user.toString());
    }
}
