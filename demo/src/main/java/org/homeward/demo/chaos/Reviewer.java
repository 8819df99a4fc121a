package org.homeward.demo.chaos;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.demo.chaos.Officer.Page;
import org.homeward.demo.chaos.Operations.Pair;

/// Somebody at the pages who decides on one pair of records, this way and that.
final class Reviewer implements AutoCloseable {
    private static final Pattern PAIR =
            Pattern.compile("href=\"/people/protection/([0-9a-f-]{36})/with/([0-9a-f-]{36})\"");
    private static final Pattern OFFERED =
            Pattern.compile("name=\"decision\" value=\"(LINK|UNDO_LINK)\"");

    private final Officer officer;

    private Reviewer(Officer officer) {
        this.officer = officer;
    }

    static Reviewer at(String address) throws IOException, InterruptedException {
        var officer = new Officer(address);
        officer.signIn("linkage-reviewer");
        return new Reviewer(officer);
    }

    /// The first one that a rule has linked and nobody has decided on.
    Pair waiting() throws IOException, InterruptedException {
        var found = PAIR.matcher(officer.get("/people/links/protection").html());
        if (!found.find()) {
            throw new IOException("no pair waits for a reviewer");
        }
        return new Pair(found.group(1), found.group(2));
    }

    /// Decides otherwise than it stands, as far as the instance lives.
    void decide(Operations operations, Pair pair) throws InterruptedException {
        try {
            var page =
                    officer.get(
                            "/people/protection/%s/with/%s".formatted(pair.one(), pair.other()));
            var word = offered(page);
            if (word.isEmpty()) {
                return; // the page did not come
            }
            int number = operations.deciding(word.get());
            var answer =
                    officer.post(
                            page.path(),
                            "_csrf=%s&decision=%s"
                                    .formatted(Officer.encoded(page.needed("_csrf")), word.get()));
            if (offered(answer).filter(it -> !it.equals(word.get())).isPresent()) {
                operations.decided(number);
            }
        } catch (IOException _) {
            // killed while it answered: nobody knows what became of it
        }
    }

    private static Optional<String> offered(Page page) {
        var button = OFFERED.matcher(page.html());
        return page.status() == 200 && button.find()
                ? Optional.of(button.group(1))
                : Optional.empty();
    }

    @Override
    public void close() {
        officer.close();
    }
}
