package org.homeward.people.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What was typed in searches, kept in memory for a short time under tokens, so that no address
/// says what somebody looked for. A token is good in the session that it was made in.
public final class Searches {
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int MOST = 2_000;
    private static final int TOKEN_BYTES = 16;

    private record Search(String session, String typed, Instant until) {}

    private final SecureRandom random;
    private final Clock clock;
    private final Map<String, Search> searches =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Search> eldest) {
                    return size() > MOST || eldest.getValue().until().isBefore(clock.instant());
                }
            };

    public Searches(SecureRandom random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    synchronized String keep(String session, String typed) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        searches.put(token, new Search(session, typed, clock.instant().plus(KEPT)));
        return token;
    }

    /// What was typed; empty when it was another session or too long ago.
    synchronized Optional<String> find(String session, String token) {
        return Optional.ofNullable(searches.get(token))
                .filter(search -> search.session().equals(session))
                .filter(search -> !search.until().isBefore(clock.instant()))
                .map(Search::typed);
    }
}
