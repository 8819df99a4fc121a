package org.homeward.webkit.chart;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks WOFF 1.0 (W3C Recommendation, 2012) to the plain font file that Java reads.
final class Woff {
    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int PLAIN_ENTRY = 16;

    private Woff() {}

    static byte[] decode(byte[] woff) {
        var in = ByteBuffer.wrap(woff);
        if (in.getInt(0) != SIGNATURE) {
            throw new IllegalArgumentException("not a WOFF file");
        }
        int tables = in.getShort(12);
        int size = 12 + tables * PLAIN_ENTRY;
        for (int i = 0; i < tables; i++) {
            size += padded(in.getInt(HEADER + i * ENTRY + 12));
        }
        var out = ByteBuffer.allocate(size);
        int power = Integer.highestOneBit(tables);
        out.putInt(in.getInt(4)).putShort((short) tables);
        out.putShort((short) (power * 16));
        out.putShort((short) Integer.numberOfTrailingZeros(power));
        out.putShort((short) (tables * 16 - power * 16));
        int at = 12 + tables * PLAIN_ENTRY;
        for (int i = 0; i < tables; i++) {
            int entry = HEADER + i * ENTRY;
            int length = in.getInt(entry + 12);
            out.putInt(in.getInt(entry)).putInt(in.getInt(entry + 16)).putInt(at).putInt(length);
            byte[] table = table(woff, in.getInt(entry + 4), in.getInt(entry + 8), length);
            out.put(at, table);
            at += padded(length);
        }
        return out.array();
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }

    private static byte[] table(byte[] woff, int offset, int packed, int length) {
        byte[] table = new byte[length];
        if (packed == length) {
            System.arraycopy(woff, offset, table, 0, length);
            return table;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(woff, offset, packed);
            if (inflater.inflate(table) != length) {
                throw new IllegalArgumentException("a table of the font is cut short");
            }
            return table;
        } catch (DataFormatException broken) {
            throw new IllegalArgumentException(broken);
        } finally {
            inflater.end();
        }
    }
}
