package org.homeward.intake.web;

import java.util.Locale;
import java.util.UUID;
import org.homeward.access.web.Visitor;
import org.homeward.intake.web.LongWork.Running;
import org.homeward.packs.Words;
import org.homeward.webkit.Button;
import org.homeward.webkit.Link;
import org.homeward.webkit.PageHeading;
import org.homeward.webkit.Progress;

/// Puts work under way into words.
final class ProgressViews {
    private ProgressViews() {}

    static ProgressView view(Visitor visitor, UUID upload, Running<?> running) {
        return view(visitor, Paths.upload(upload), "stop", running);
    }

    /// @param stopping by which words stopping is offered
    static ProgressView view(Visitor visitor, String path, String stopping, Running<?> running) {
        var words = visitor.words();
        return new ProgressView(
                Phrases.crumbs(words),
                PageHeading.of(words.text("intake.progress.title"))
                        .lead(words.text("intake.progress.lead")),
                progress(words, path, running),
                new ProgressView.Stopping(
                        visitor.csrf(),
                        path + "/stop",
                        Button.submit(words.text("intake.progress." + stopping)).secondary(),
                        words.text("intake.progress." + stopping + ".hint")));
    }

    private static Progress progress(Words words, String path, Running<?> running) {
        String step = running.step().name().toLowerCase(Locale.ROOT);
        // The end of the counted part is not the end of the work, so it never shows as complete.
        long total = running.of() <= 1 ? 0 : running.of() + 1L;
        return new Progress(
                "work",
                words.text("intake.progress." + step),
                new Progress.Extent(running.done(), total),
                total == 0
                        ? words.text("intake.progress.wait")
                        : words.text("intake.progress.rows", running.done(), running.of()),
                new Progress.Polling(
                        path + "/progress", Link.to(path, words.text("webkit.progress.refresh"))));
    }
}
