package org.homeward.access.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.homeward.base.AgencyId;

/// One entry of the log of person keys: length, kind, content, check sum.
sealed interface KeyEntry {
    /// Length before, check sum behind.
    int FRAME_BYTES = Short.BYTES + Integer.BYTES;

    int WRAPPED_BYTES = Aead.KEY_BYTES + Aead.OVERHEAD_BYTES;
    int LONGEST = FRAME_BYTES + 1 + 16 + 1 + 160 + 2 * WRAPPED_BYTES;

    /// The key of a record, wrapped for its owner and for the services of the instance.
    record Wrapped(UUID record, AgencyId owner, byte[] forOwner, byte[] forService)
            implements KeyEntry {}

    /// A key that was destroyed; kept so that a restored backup does not bring it back.
    record Destroyed(UUID record) implements KeyEntry {}

    /// Everything before this place in the file was on the disk when this was written.
    record Flushed(long place) implements KeyEntry {}

    default byte[] bytes() {
        var content = ByteBuffer.allocate(LONGEST);
        content.position(Short.BYTES);
        switch (this) {
            case Wrapped(var record, var owner, var forOwner, var forService) -> {
                var ownerBytes = owner.value().getBytes(StandardCharsets.UTF_8);
                putId(content.put((byte) 'K'), record);
                content.put((byte) ownerBytes.length).put(ownerBytes);
                content.put(forOwner).put(forService);
            }
            case Destroyed(var record) -> putId(content.put((byte) 'D'), record);
            case Flushed(var place) -> content.put((byte) 'F').putLong(place);
        }
        content.putShort(0, (short) (content.position() - Short.BYTES));
        content.putInt(checkSum(content.array(), 0, content.position()));
        var bytes = new byte[content.position()];
        content.flip().get(bytes);
        return bytes;
    }

    /// The entry at the buffer's position, which moves behind it; empty, and the position left,
    /// when no whole entry stands there.
    static Optional<KeyEntry> read(ByteBuffer from) {
        int start = from.position();
        if (from.remaining() < FRAME_BYTES + 1) {
            return Optional.empty();
        }
        int length = from.getShort(start);
        int end = start + Short.BYTES + length;
        if (length < 1 || length > LONGEST || end + Integer.BYTES > from.limit()) {
            return Optional.empty();
        }
        if (from.getInt(end) != checkSum(from.array(), start, end)) {
            return Optional.empty();
        }
        from.position(start + Short.BYTES);
        var entry = content(from);
        from.position(end + Integer.BYTES);
        return Optional.of(entry);
    }

    private static KeyEntry content(ByteBuffer from) {
        return switch (from.get()) {
            case 'K' -> {
                var record = id(from);
                var owner = new byte[Byte.toUnsignedInt(from.get())];
                var forOwner = new byte[WRAPPED_BYTES];
                var forService = new byte[WRAPPED_BYTES];
                from.get(owner).get(forOwner).get(forService);
                var agency = new AgencyId(new String(owner, StandardCharsets.UTF_8));
                yield new Wrapped(record, agency, forOwner, forService);
            }
            case 'D' -> new Destroyed(id(from));
            case 'F' -> new Flushed(from.getLong());
            default -> throw new IllegalStateException("an entry of a later version");
        };
    }

    private static void putId(ByteBuffer to, UUID id) {
        to.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID id(ByteBuffer from) {
        return new UUID(from.getLong(), from.getLong());
    }

    private static int checkSum(byte[] bytes, int from, int to) {
        var sum = new CRC32C();
        sum.update(bytes, from, to - from);
        return (int) sum.getValue();
    }
}
