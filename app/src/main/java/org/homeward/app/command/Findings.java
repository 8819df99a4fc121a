package org.homeward.app.command;

import java.util.List;
import java.util.Locale;
import org.homeward.journal.Verification;
import org.homeward.journal.Verification.Finding;
import org.homeward.packs.Words;

/// Says what verifying found, a line each.
record Findings(Words words) {
    void tell(StringBuilder text, List<Finding> findings) {
        findings.forEach(
                finding ->
                        line(
                                text,
                                "finding." + finding.kind().name().toLowerCase(Locale.ROOT),
                                finding.where()));
        if (findings.size() == Verification.MOST_FINDINGS) {
            line(text, "more");
        }
    }

    private void line(StringBuilder text, String key, Object... arguments) {
        text.append(words.text("app.verify." + key, arguments)).append('\n');
    }
}
