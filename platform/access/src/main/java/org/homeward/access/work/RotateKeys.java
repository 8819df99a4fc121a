package org.homeward.access.work;

import java.util.Optional;
import java.util.Set;
import org.homeward.access.Action;
import org.homeward.access.Actor;
import org.homeward.access.Condition;
import org.homeward.access.DataClass;
import org.homeward.access.NotAllowed;
import org.homeward.access.Right;
import org.homeward.access.Rights;
import org.homeward.access.keys.PersonSealing;
import org.homeward.journal.Journal;
import org.homeward.journal.Occasion;

/// Gives the instance, its services and its agencies new keys while people work.
public final class RotateKeys {
    private static final Right RIGHT = Right.of(DataClass.A, Action.DECIDE);
    private static final String PURPOSE = "administration";

    private final Journal journal;
    private final PersonSealing sealing;

    public RotateKeys(Journal journal, PersonSealing sealing) {
        this.journal = journal;
        this.sealing = sealing;
    }

    /// @return how many keys of persons were wrapped anew
    public int handle(Rights rights, Actor actor) {
        if (rights.grant(actor, RIGHT, PURPOSE, Set.of(Condition.KEYS_ONLY)).isEmpty()) {
            throw new NotAllowed();
        }
        return sealing.rotateKeys(told(actor));
    }

    /// Journals that it was begun by somebody. A rotation that a crash cut off is journalled again
    /// by the instance that ends it.
    public Runnable told(Actor by) {
        var occasion =
                new Occasion("keys-rotated", by.user(), by.agency(), PURPOSE, Optional.empty());
        return () -> journal.act(occasion, recording -> recording.act());
    }
}
