package org.homeward.intake.model.letters;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/// Reads bytes as text, strictly: empty where they cannot be that.
@FunctionalInterface
interface Decoder {
    Optional<String> read(byte[] bytes);

    static Decoder of(Charset charset) {
        return bytes -> {
            try {
                return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
            } catch (CharacterCodingException _) {
                return Optional.empty();
            }
        };
    }
}
