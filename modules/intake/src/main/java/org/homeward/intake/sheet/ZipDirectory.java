package org.homeward.intake.sheet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The directory at the end of a packed folder: what it says is in it, and where.
///
/// Read by hand, since the readers at hand either do not look at the directory, where links and
/// passwords are told, or believe it without comparing it with what lies before it.
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int LINK = 0xA000;
    private static final int TYPE = 0xF000;

    /// One thing in the folder.
    ///
    /// @param from where its packed bytes begin
    record Entry(String name, int method, boolean encrypted, boolean link, Size size, int from) {
        boolean isFolder() {
            return name.endsWith("/");
        }
    }

    record Size(long packed, long unpacked) {}

    private ZipDirectory() {}

    /// What lies in the folder, in the order of the directory.
    static List<Entry> read(byte[] bytes) throws UnreadableSheet {
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(buffer);
        int count = unsigned(buffer.getShort(end + 10));
        long at = Integer.toUnsignedLong(buffer.getInt(end + 16));
        if (count == 0xFFFF || at == 0xFFFFFFFFL) {
            throw UnreadableSheet.of("archive_odd");
        }
        var entries = new ArrayList<Entry>();
        try {
            int place = Math.toIntExact(at);
            for (int n = 0; n < count; n++) {
                if (buffer.getInt(place) != CENTRAL) {
                    throw UnreadableSheet.of("archive_odd");
                }
                entries.add(entry(buffer, place));
                place +=
                        CENTRAL_LENGTH
                                + unsigned(buffer.getShort(place + 28))
                                + unsigned(buffer.getShort(place + 30))
                                + unsigned(buffer.getShort(place + 32));
            }
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw UnreadableSheet.of("file_damaged");
        }
        refuseOverlaps(entries, end);
        return entries;
    }

    private static int end(ByteBuffer buffer) throws UnreadableSheet {
        int from = Math.max(0, buffer.capacity() - END_LENGTH - 0xFFFF);
        for (int at = buffer.capacity() - END_LENGTH; at >= from; at--) {
            if (buffer.getInt(at) == END
                    && at + END_LENGTH + unsigned(buffer.getShort(at + 20)) == buffer.capacity()) {
                return at;
            }
        }
        throw UnreadableSheet.of("file_truncated");
    }

    private static Entry entry(ByteBuffer buffer, int at) throws UnreadableSheet {
        int flags = unsigned(buffer.getShort(at + 8));
        int system = unsigned(buffer.getShort(at + 4)) >> 8;
        int mode = buffer.getInt(at + 38) >>> 16;
        long packed = Integer.toUnsignedLong(buffer.getInt(at + 20));
        long unpacked = Integer.toUnsignedLong(buffer.getInt(at + 24));
        int local = Math.toIntExact(Integer.toUnsignedLong(buffer.getInt(at + 42)));
        if (buffer.getInt(local) != LOCAL) {
            throw UnreadableSheet.of("archive_odd");
        }
        byte[] name = name(buffer, at + CENTRAL_LENGTH, unsigned(buffer.getShort(at + 28)));
        int localLength = unsigned(buffer.getShort(local + 26));
        if (!java.util.Arrays.equals(name, name(buffer, local + LOCAL_LENGTH, localLength))) {
            throw UnreadableSheet.of("archive_odd"); // two programs would see two files
        }
        int extra = unsigned(buffer.getShort(local + 28));
        Charset charset = (flags & 0x800) != 0 ? StandardCharsets.UTF_8 : Charset.forName("IBM437");
        return new Entry(
                new String(name, charset),
                unsigned(buffer.getShort(at + 10)),
                (flags & 0x41) != 0,
                system == 3 && (mode & TYPE) == LINK,
                new Size(packed, unpacked),
                local + LOCAL_LENGTH + localLength + extra);
    }

    private static byte[] name(ByteBuffer buffer, int at, int length) {
        byte[] name = new byte[length];
        buffer.get(at, name);
        return name;
    }

    /// Files that share bytes unpack to more than they are: a bomb without a high ratio.
    private static void refuseOverlaps(List<Entry> entries, int end) throws UnreadableSheet {
        var sorted = entries.stream().sorted(Comparator.comparingInt(Entry::from)).toList();
        for (int n = 0; n < sorted.size(); n++) {
            long next = n + 1 < sorted.size() ? sorted.get(n + 1).from() - LOCAL_LENGTH : end;
            if (sorted.get(n).from() + sorted.get(n).size().packed() > next) {
                throw UnreadableSheet.of("archive_odd");
            }
        }
    }

    private static int unsigned(short value) {
        return Short.toUnsignedInt(value);
    }
}
