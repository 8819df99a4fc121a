package org.homeward.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvWriterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+84 912",
                "-cmd|' /C calc'!A0",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "＋1",
                "－1",
                "＠A",
                "  =1",
                "\u00a0=1",
                "\u200b=1",
                "\ufeff=1",
                "\u0000=1",
                "-1+2"
            })
    void whatStartsLikeAFormulaIsDefused(String cell) {
        assertThat(CsvWriter.defused(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "-12", "-0.5", "Lan - Anh", "a=b", "  ", "Ẩn"})
    void whatIsHarmlessStaysAsItIs(String cell) {
        assertThat(CsvWriter.defused(cell)).isEqualTo(cell);
    }

    @Test
    void cellsWithSeparatorsAreQuotedAndLinesEndAsTheStandardSays() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var csv = new CsvWriter(bytes, CsvWriter.Mark.WITH_BYTE_ORDER_MARK);

        csv.row(List.of("a,b", "say \"yes\"", "two\nlines", "Ẩn"));
        csv.finish();

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",Ẩn\r\n");
    }
}
