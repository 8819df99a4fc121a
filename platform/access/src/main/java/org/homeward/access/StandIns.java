package org.homeward.access;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.base.UserId;
import org.homeward.journal.ActId;

/// For whom acts were done by somebody who stood in for a colleague.
public interface StandIns {
    /// Where nobody stands in for anybody.
    StandIns NONE =
            new StandIns() {
                @Override
                public Optional<UserId> behind(ActId act) {
                    return Optional.empty();
                }

                @Override
                public Set<ActId> among(Collection<ActId> acts) {
                    return Set.of();
                }
            };

    /// Whose work it was; empty where whoever acted did so in their own name.
    Optional<UserId> behind(ActId act);

    /// Those of the acts that were done by a stand-in.
    Set<ActId> among(Collection<ActId> acts);

    /// Whether an actor would be a second person after somebody's act: neither they nor the one
    /// whose work they do had a hand in it.
    default boolean isSecond(Actor actor, UserId first, ActId act) {
        var hands =
                Stream.concat(Stream.of(first), behind(act).stream()).collect(Collectors.toSet());
        return Collections.disjoint(hands, actor.hands());
    }
}
