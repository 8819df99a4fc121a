package org.homeward.journal.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.homeward.journal.ActId;
import org.homeward.journal.Recording;

/// An act under way: whether anybody asked for it, and the digest of what they wrote.
final class OpenRecording implements Recording {
    private final ActId act;
    private final MessageDigest written;
    private boolean used;

    OpenRecording(ActId act) {
        this.act = act;
        try {
            this.written = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public ActId act() {
        used = true;
        return act;
    }

    @Override
    public void include(byte[] content) {
        written.update(ByteBuffer.allocate(4).putInt(content.length).flip());
        written.update(content);
    }

    boolean isUsed() {
        return used;
    }

    /// SHA-256 over the length-prefixed pieces, in the order they came. Ends the recording.
    byte[] digest() {
        return written.digest();
    }
}
