package org.homeward.access.keys;

/// How the keys in a keystore file are kept from whoever reads the file.
public sealed interface Protection {
    /// Not at all: for demo instances, and the start says so.
    record Demo() implements Protection {}

    /// Under a passphrase (Argon2id).
    record Passphrase(char[] characters) implements Protection {
        public Passphrase {
            characters = characters.clone();
        }

        @Override
        public String toString() {
            return "Passphrase[withheld]";
        }
    }
}
