package org.homeward.access.keys;

import java.nio.file.Path;

/// How the keys in a keystore file are kept from whoever reads the file.
public sealed interface Protection {
    /// The ways, as the first word of the file's master line names them.
    enum Kind {
        DEMO,
        PASSPHRASE,
        TOKEN
    }

    Kind kind();

    /// Not at all: for demo instances, and the start says so.
    record Demo() implements Protection {
        @Override
        public Kind kind() {
            return Kind.DEMO;
        }
    }

    /// Under a passphrase (Argon2id).
    record Passphrase(char[] characters) implements Protection {
        public Passphrase {
            characters = characters.clone();
        }

        @Override
        public Kind kind() {
            return Kind.PASSPHRASE;
        }

        @Override
        public String toString() {
            return "Passphrase[withheld]";
        }
    }

    /// Under a key that never leaves a PKCS#11 token.
    ///
    /// @param library of the token's maker
    /// @param slot in which the token is
    /// @param key label of the AES key in the token
    record Token(Path library, long slot, String key, char[] pin) implements Protection {
        public Token {
            pin = pin.clone();
        }

        @Override
        public Kind kind() {
            return Kind.TOKEN;
        }

        @Override
        public String toString() {
            return "Token[" + library + ", slot " + slot + "]";
        }
    }
}
