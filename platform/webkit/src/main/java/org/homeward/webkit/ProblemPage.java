package org.homeward.webkit;

import java.util.List;

/// A page for when something went wrong: what happened, what was kept, what to do, reference
/// number.
public record ProblemPage(Names names, String title, String happened, String kept, Next next) {

    /// The headings of the parts.
    public record Names(String kept, String next, String reference) {
        public static Names from(Wording words) {
            return new Names(
                    words.text("webkit.problem.kept"),
                    words.text("webkit.problem.next"),
                    words.text("webkit.problem.reference"));
        }
    }

    /// What to do: sentences, links, and the number to name when asking for help.
    public record Next(List<String> steps, List<Link> links, String reference) {
        public Next {
            steps = List.copyOf(steps);
            links = List.copyOf(links);
        }
    }
}
