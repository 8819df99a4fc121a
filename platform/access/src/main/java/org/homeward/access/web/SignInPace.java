package org.homeward.access.web;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.homeward.access.model.Login;

/// Slows down guessing: wrong tries make the next one wait.
///
/// - Of one address for one login: after three, a minute at most. Others are not kept out by it.
/// - Of one address for whatever login: after ten, a quarter of an hour at most. Who shares the
///   address with a guesser waits too.
/// - For one login from wherever: one each five minutes, sixty at once. One address alone never
///   uses that up; many can, and then the login is refused from every address but those from which
///   it signed in before. Which those are is forgotten when the server stops.
///
/// Memory is bounded: what was not seen for longest is forgotten first.
final class SignInPace {
    private static final Duration FORGET_AFTER = Duration.ofHours(1);
    private static final int PLACES_AT_MOST = 8;

    private final Clock clock;
    private final Tries pairs = new Tries(3, Duration.ofMinutes(1));
    private final Tries addresses = new Tries(10, Duration.ofMinutes(15));
    private final Budget logins = new Budget(60, Duration.ofMinutes(5));
    private final Map<String, Map<String, Boolean>> places = Budget.bounded(Budget.KEYS_AT_MOST);

    SignInPace(Clock clock) {
        this.clock = clock;
    }

    private record Pair(String login, String address) {
        String key() {
            return login + " " + address; // no login holds a space
        }
    }

    /// Whether this try may go on now. It counts as failed until [#succeeded] says otherwise, so
    /// that tries at the same time do not slip through.
    synchronized boolean allows(String login, String address) {
        var now = clock.instant();
        var pair = new Pair(loginKey(login), addressKey(address));
        if (pairs.mustWait(pair.key(), now)
                || addresses.mustWait(pair.address(), now)
                || (logins.isUsedUp(pair.login(), now) && !signedInBefore(pair))) {
            return false;
        }
        pairs.failed(pair.key(), now);
        addresses.failed(pair.address(), now);
        logins.spend(pair.login(), now);
        return true;
    }

    synchronized void succeeded(String login, String address) {
        var pair = new Pair(loginKey(login), addressKey(address));
        pairs.byKey.remove(pair.key());
        addresses.takeBack(pair.address(), clock.instant());
        logins.takeBack(pair.login());
        places.computeIfAbsent(pair.login(), _ -> Budget.bounded(PLACES_AT_MOST))
                .put(pair.address(), true);
    }

    private boolean signedInBefore(Pair pair) {
        return places.getOrDefault(pair.login(), Map.of()).containsKey(pair.address());
    }

    /// As the check of the password reads it, so that no other spelling starts anew; all that is
    /// no login shares one key.
    private static String loginKey(String typed) {
        return Login.read(typed).map(Login::value).orElse("");
    }

    /// One household of IPv6 addresses counts as one.
    private static String addressKey(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return Arrays.toString(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
        } catch (IllegalArgumentException _) { // a proxy that hides it: one key for all of them
            return "";
        }
    }

    private record Failures(int count, Instant last, Instant waitUntil) {
        boolean isForgottenAt(Instant now) {
            return now.isAfter(last.plus(FORGET_AFTER));
        }
    }

    private static final class Tries {
        private final int free;
        private final Duration longest;
        private final Map<String, Failures> byKey = Budget.bounded(Budget.KEYS_AT_MOST);

        Tries(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }

        boolean mustWait(String key, Instant now) {
            var failures = byKey.get(key);
            return failures != null && now.isBefore(failures.waitUntil());
        }

        void failed(String key, Instant now) {
            var before = byKey.get(key);
            int count = before == null || before.isForgottenAt(now) ? 0 : before.count();
            set(key, count + 1, now);
        }

        void takeBack(String key, Instant now) {
            var failures = byKey.get(key);
            if (failures != null) {
                set(key, failures.count() - 1, now);
            }
        }

        private void set(String key, int count, Instant now) {
            if (count == 0) {
                byKey.remove(key);
                return;
            }
            int over = Math.min(count - free, 20);
            var wait = over < 0 ? Duration.ZERO : Duration.ofSeconds(1L << over);
            byKey.put(
                    key,
                    new Failures(
                            count, now, now.plus(wait.compareTo(longest) > 0 ? longest : wait)));
        }
    }
}
