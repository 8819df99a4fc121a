package org.homeward.webkit;

import java.util.List;

/// Stages of a procedure with where it stands now.
public record Stepper(String label, List<Step> steps) {

    /// One stage; `stateWord` is read aloud, `detail` is a date or a clock.
    public record Step(String title, String detail, State state, String stateWord) {}

    /// Where a stage stands. `LATE` is the current stage past its legal time.
    public enum State {
        DONE,
        CURRENT,
        LATE,
        AHEAD
    }

    public Stepper {
        steps = List.copyOf(steps);
    }

    /// A step with the word for its state.
    public static Step step(Wording words, State state, String title, String detail) {
        String key =
                switch (state) {
                    case DONE -> "webkit.step.done";
                    case CURRENT -> "webkit.step.current";
                    case LATE -> "webkit.step.late";
                    case AHEAD -> "webkit.step.ahead";
                };
        return new Step(title, detail, state, words.text(key));
    }
}
