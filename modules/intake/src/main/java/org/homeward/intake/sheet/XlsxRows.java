package org.homeward.intake.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.homeward.intake.model.Cell;
import org.homeward.intake.model.Sheet;
import org.homeward.intake.model.SheetLimits;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Collects the cells of one sheet from its XML.
final class XlsxRows extends DefaultHandler {
    private final ReadOnlySharedStringsTable strings;
    private final @Nullable StylesTable styles;
    private final boolean from1904;
    private final SheetLimits limits;
    private final List<Sheet.Line> lines = new ArrayList<>();
    private final Map<Cell, Cell> shared = new HashMap<>();
    private final Map<Integer, Boolean> dateStyles = new HashMap<>();
    private final Map<Integer, Integer> zeroFormats = new HashMap<>();

    private List<Cell> row = new ArrayList<>();
    private int rowNumber;
    private int place;
    private String type = "n";
    private int style;
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inPhonetic;
    private @Nullable String formula;
    private String value = "";

    /// @param styles absent from a book whose cells have none
    XlsxRows(
            ReadOnlySharedStringsTable strings,
            @Nullable StylesTable styles,
            boolean from1904,
            SheetLimits limits) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.limits = limits;
    }

    List<Sheet.Line> lines() {
        return lines;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
            throws StopReading {
        switch (name) {
            case "row" -> {
                String number = attributes.getValue("r");
                int next = number == null ? rowNumber + 1 : Integer.parseInt(number);
                if (next <= rowNumber) {
                    throw stop("file_damaged"); // a program writes its lines in their order
                }
                rowNumber = next;
                row = new ArrayList<>();
            }
            case "c" -> startCell(attributes);
            case "v", "t", "f" -> {
                inText = !inPhonetic;
                text.setLength(0);
            }
            case "rPh" -> inPhonetic = true;
            default -> {}
        }
    }

    private void startCell(Attributes attributes) throws StopReading {
        String reference = attributes.getValue("r");
        place = reference == null ? row.size() : new CellReference(reference).getCol();
        if (place < row.size()) {
            throw stop("file_damaged"); // it would slip under another heading
        }
        if (place >= limits.columns()) {
            throw stop("too_many_columns", Integer.toString(limits.columns()));
        }
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        String styled = attributes.getValue("s");
        style = styled == null ? 0 : Integer.parseInt(styled);
        formula = null;
        value = "";
    }

    @Override
    public void characters(char[] letters, int start, int length) throws StopReading {
        if (inText) {
            text.append(letters, start, length);
            if (text.length() > limits.cellLength()) {
                throw stop("cell_too_long", Integer.toString(limits.cellLength()));
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws StopReading {
        switch (name) {
            case "v" -> value = ended();
            case "t" -> add(ended());
            case "f" -> formula = ended();
            case "rPh" -> inPhonetic = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {}
        }
    }

    /// One run of letters after the other; together they are one cell.
    private void add(String run) throws StopReading {
        if (value.length() + run.length() > limits.cellLength()) {
            throw stop("cell_too_long", Integer.toString(limits.cellLength()));
        }
        value += run;
    }

    private String ended() {
        if (!inText) {
            return "";
        }
        inText = false;
        return text.toString();
    }

    private void endCell() throws StopReading {
        while (row.size() < place) {
            row.add(Cell.EMPTY);
        }
        Cell cell = cell();
        row.add(shared.computeIfAbsent(cell, same -> same));
    }

    private Cell cell() throws StopReading {
        if (formula != null) {
            String where = CellReference.convertNumToColString(place) + rowNumber;
            return new Cell(where + ": =" + formula, Cell.Kind.FORMULA);
        }
        if (value.isEmpty()) {
            return Cell.EMPTY;
        }
        return switch (type) {
            case "s" -> sharedText();
            case "str", "inlineStr" -> Cell.text(value);
            case "b" -> Cell.text(value.equals("1") ? "true" : "false");
            case "e" -> new Cell(value, Cell.Kind.ERROR);
            case "d" -> new Cell(value, Cell.Kind.DATE);
            default -> number();
        };
    }

    private Cell sharedText() throws StopReading {
        int index = Integer.parseInt(value);
        if (index < 0) {
            throw stop("file_damaged");
        }
        // Beyond the last one the table itself says that there is none; the count that the file
        // states may be left out, and may be anything.
        String found = strings.getItemAt(index).getString();
        if (found.length() > limits.cellLength()) {
            throw stop("cell_too_long", Integer.toString(limits.cellLength()));
        }
        return Cell.text(found);
    }

    private Cell number() {
        if (dateStyles.computeIfAbsent(style, this::isDate)) {
            double serial = Double.parseDouble(value);
            if (DateUtil.isValidExcelDate(serial)) {
                LocalDateTime moment = DateUtil.getLocalDateTime(serial, from1904);
                return new Cell(moment.toLocalDate().toString(), Cell.Kind.DATE);
            }
        }
        double size = Math.abs(Double.parseDouble(value));
        if (value.length() > 40 || !(size < 1e21) || (size != 0 && size < 1e-9)) {
            return new Cell(value, Cell.Kind.ERROR); // written out it could fill the memory
        }
        String plain = new BigDecimal(value).stripTrailingZeros().toPlainString();
        int digits = zeroFormats.computeIfAbsent(style, this::zeros);
        return new Cell("0".repeat(Math.max(0, digits - plain.length())) + plain, Cell.Kind.NUMBER);
    }

    /// How many digits a format such as `000000` fills up to; 0 for every other format, and for one
    /// of more digits than a number can have, which could fill the memory.
    private int zeros(int index) {
        var format = styles == null ? null : styles.getStyleAt(index);
        String text = format == null ? "" : String.valueOf(format.getDataFormatString());
        return text.matches("0{2,40}") ? text.length() : 0;
    }

    private boolean isDate(int index) {
        var format = styles == null ? null : styles.getStyleAt(index);
        return format != null
                && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString());
    }

    private void endRow() throws StopReading {
        if (row.stream().allMatch(Cell::isEmpty)) {
            return;
        }
        if (lines.size() > limits.rows()) {
            throw stop("too_many_rows", Integer.toString(limits.rows()));
        }
        lines.add(new Sheet.Line(rowNumber, row));
    }

    private StopReading stop(String key, String... arguments) {
        return new StopReading(UnreadableSheet.atLine(rowNumber, key, arguments));
    }
}
