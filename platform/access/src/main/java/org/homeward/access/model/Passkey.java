package org.homeward.access.model;

import java.util.Set;
import org.homeward.base.UserId;

/// A key in a user's device, which the device uses only for its user and only for this instance.
///
/// @param credential its id, as browsers write it
/// @param made what the browser gave when it was made, with the public key in it
public record Passkey(String credential, UserId user, Made made, State state) {
    /// @param attestation as the browser gave it
    /// @param transports how the device is reached
    /// @param counter at its latest use; most devices do not count
    public record Made(byte[] attestation, Set<String> transports, long counter) {
        public Made {
            transports = Set.copyOf(transports);
        }

        @Override
        public String toString() {
            return "Made[" + counter + "]";
        }
    }

    /// @param label what its user calls it
    public record State(int revision, String label, boolean revoked) {
        public State next(String label) {
            return new State(revision + 1, label, revoked);
        }

        public State end() {
            return new State(revision + 1, label, true);
        }
    }
}
