package org.homeward.access.web;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homeward.access.model.Login;

/// Slows down guessing: each failure for a login, or from an address, makes the next try wait.
///
/// A login waits a minute at most, so that nobody can lock a colleague out; an address waits up to
/// a quarter of an hour. Memory is bounded: the keys not seen for longest are forgotten first.
final class SignInPace {
    private static final Duration FORGET_AFTER = Duration.ofHours(1);

    private final Clock clock;
    private final Tries logins;
    private final Tries addresses;

    SignInPace(Clock clock) {
        this.clock = clock;
        this.logins = new Tries(3, Duration.ofMinutes(1));
        this.addresses = new Tries(10, Duration.ofMinutes(15));
    }

    /// Whether this try may go on now. It counts as failed until [#succeeded] says otherwise, so
    /// that tries at the same time do not slip through.
    synchronized boolean allows(String login, String address) {
        var now = clock.instant();
        var loginKey = loginKey(login);
        var addressKey = addressKey(address);
        if (logins.mustWait(loginKey, now) || addresses.mustWait(addressKey, now)) {
            return false;
        }
        logins.failed(loginKey, now);
        addresses.failed(addressKey, now);
        return true;
    }

    synchronized void succeeded(String login, String address) {
        logins.byKey.remove(loginKey(login));
        addresses.takeBack(addressKey(address), clock.instant());
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
        private static final int KEYS_AT_MOST = 20_000;

        private final int free;
        private final Duration longest;
        private final Map<String, Failures> byKey =
                new LinkedHashMap<>(64, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                        return size() > KEYS_AT_MOST;
                    }
                };

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
