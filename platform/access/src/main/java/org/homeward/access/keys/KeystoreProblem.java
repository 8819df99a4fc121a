package org.homeward.access.keys;

import java.nio.file.Path;

/// The keys cannot be used as asked. Shown at the start as `access.keys.<reason>` of the words.
public final class KeystoreProblem extends RuntimeException {
    /// Why.
    public enum Reason {
        MISSING("there is no keystore; create it once, or bring it back from its backup"),
        EXISTS("there is a keystore already; it is never overwritten"),
        DAMAGED("the file is damaged or not ours; bring it back from its backup"),
        WRONG_PASSPHRASE("the passphrase does not open the keystore"),
        OTHER_PROTECTION("the keystore is protected in another way than configured"),
        OTHER_KEYSTORE("the keys of the persons belong to another keystore"),
        TOKEN_LIBRARY("this is no library that reaches a token"),
        TOKEN_MISSING("there is no token in the slot"),
        TOKEN_PIN("the token does not take the PIN"),
        TOKEN_LOCKED("the token is locked after too many wrong PINs"),
        TOKEN_WITHOUT_KEY("the token holds no key under the label"),
        TOKEN_KEY_CAN_LEAVE("the key can be taken out of the token"),
        TOKEN_OTHER_KEY("the token's key is not the one over this keystore"),
        TOKEN_FAILED("the token answered with a fault"),
        IN_USE("another running Homeward writes these keys; ask it, or stop it first");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;
    private final Path file;

    KeystoreProblem(Reason reason, Path file) {
        super(file + ": " + reason.sentence);
        this.reason = reason;
        this.file = file;
    }

    public Reason reason() {
        return reason;
    }

    public Path file() {
        return file;
    }
}
