package org.homeward.intake.sheet;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.intake.RowProblem;
import org.homeward.intake.model.Sheet;
import org.homeward.intake.model.SheetLimits;
import org.homeward.intake.model.SheetStream;
import org.jspecify.annotations.Nullable;

/// Reads separated text of any length in Unicode. Workbooks cannot be read from the front, so a
/// table that is too long for a workbook in memory comes as text.
public final class CsvStream implements SheetStream {
    /// As many lines as a spreadsheet program can hold, and some more.
    public static final SheetLimits LIMITS =
            new SheetLimits(Integer.MAX_VALUE, 1_200_000, 200, 4_000, Long.MAX_VALUE);

    private static final int HEAD = 1 << 16;

    private final SheetLimits limits;

    public CsvStream(SheetLimits limits) {
        this.limits = limits;
    }

    @Override
    public Optional<RowProblem> read(InputStream bytes, int lines, Taker taker) throws IOException {
        var gathering = new Gathering(lines, taker);
        try {
            var text = new BufferedReader(decoded(new BufferedInputStream(bytes)), HEAD);
            String head = head(text);
            CsvSheets.refuseOtherFormats(head);
            new CsvLines(limits).read(text, CsvSheets.separator(head), gathering::take);
            gathering.end();
            return Optional.empty();
        } catch (UnreadableSheet e) {
            gathering.end();
            return Optional.of(e.problem());
        }
    }

    private static InputStreamReader decoded(BufferedInputStream bytes)
            throws IOException, UnreadableSheet {
        bytes.mark(4);
        byte[] first = bytes.readNBytes(4);
        bytes.reset();
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (starts(first, 0xEF, 0xBB, 0xBF)) {
            mark = 3;
        } else if (starts(first, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (starts(first, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else if (starts(first, 'P', 'K') || starts(first, 0xD0, 0xCF)) {
            throw UnreadableSheet.of("large_workbook");
        }
        bytes.skipNBytes(mark);
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean starts(byte[] bytes, int... magic) {
        boolean so = bytes.length >= magic.length;
        for (int at = 0; so && at < magic.length; at++) {
            so = (bytes[at] & 0xFF) == magic[at];
        }
        return so;
    }

    private static String head(BufferedReader text) throws IOException, UnreadableSheet {
        text.mark(HEAD);
        var head = new char[HEAD - 1];
        int filled = 0;
        try {
            for (int read = 0; read >= 0 && filled < head.length; filled += read) {
                read = text.read(head, filled, head.length - filled);
                if (read < 0) {
                    break;
                }
            }
        } catch (CharacterCodingException e) {
            throw UnreadableSheet.of("file_encoding");
        }
        text.reset();
        String said = new String(head, 0, filled);
        if (said.indexOf('\0') >= 0) {
            throw UnreadableSheet.of("file_not_spreadsheet");
        }
        return said;
    }

    /// Gathers lines until a chunk is full.
    private static final class Gathering {
        private final int most;
        private final Taker taker;
        private Sheet.@Nullable Line headings;
        private List<Sheet.Line> lines = new ArrayList<>();
        private boolean any;

        Gathering(int most, Taker taker) {
            this.most = most;
            this.taker = taker;
        }

        boolean take(Sheet.Line line) {
            if (headings == null) {
                headings = line;
                return true;
            }
            lines.add(line);
            return lines.size() < most || give(headings);
        }

        /// The lines before a place that cannot be read are given too: what is wrong with them is
        /// worth knowing.
        void end() {
            if (headings != null && (!lines.isEmpty() || !any)) {
                give(headings);
            }
        }

        private boolean give(Sheet.Line above) {
            any = true;
            var chunk = new Sheet(above, lines, List.of());
            lines = new ArrayList<>();
            return taker.take(chunk);
        }
    }
}
