package org.homeward.access.work;

import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Actor;
import org.homeward.access.model.KeystoreMark;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;

/// At the start: this data is sealed under this keystore, and under no other one.
public final class BindKeystore {
    public enum Outcome {
        BOUND_NOW,
        KNOWN,
        /// The data was sealed under another keystore, which must be brought back.
        OTHER_KEYSTORE
    }

    private final Journal journal;
    private final KeystoreMark mark;

    public BindKeystore(Journal journal, KeystoreMark mark) {
        this.journal = journal;
        this.mark = mark;
    }

    public Outcome handle(Actor by, UUID keystore) {
        var occasion =
                new Occasion(
                        "keystore-bound",
                        by.user(),
                        by.agency(),
                        "administration",
                        Optional.of(keystore));
        return journal.act(
                occasion,
                recording -> {
                    var known = mark.find();
                    if (known.isPresent()) {
                        return known.get().equals(keystore)
                                ? Outcome.KNOWN
                                : Outcome.OTHER_KEYSTORE;
                    }
                    mark.set(recording, keystore);
                    return Outcome.BOUND_NOW;
                });
    }
}
