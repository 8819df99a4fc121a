package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.intake.Desk.problems;
import static org.homeward.intake.Desk.read;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.homeward.intake.model.Disguise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisguiseTest {
    @Test
    void separatedTextUnderTheNameOfAWorkbookIsTold() {
        byte[] text = Desk.bytes(Desk.HEAD);

        assertThat(Disguise.of("half-year.XLSX", text)).contains(Disguise.TEXT_AS_WORKBOOK);
        assertThat(Disguise.of("half-year.csv", text)).isEmpty();
        assertThat(Disguise.of("", text)).isEmpty();
    }

    @Test
    void aWorkbookUnderTheNameOfSeparatedTextIsTold() {
        byte[] packed = {'P', 'K', 3, 4};

        assertThat(Disguise.of("half-year.csv", packed)).contains(Disguise.WORKBOOK_AS_TEXT);
        assertThat(Disguise.of("half-year.xlsx", packed)).isEmpty();
    }

    @Test
    void whatIsRefusedInItsOwnWordsIsNotCalledSeparatedText() {
        for (var text : new String[] {"<html>", "  <?xml?>", "{}", "%PDF-1.7", "a\0b", ""}) {
            assertThat(Disguise.of("x.xlsx", text.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(Optional.empty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "<html><table><tr><td>x</td></tr></table></html>, file_web_page",
        "MIME-Version: 1.0, file_web_page",
        "<?xml version='1.0'?><html/>, file_web_page",
        "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>,"
                + " file_xml_table",
        "<?xml version='1.0'?><note/>, file_not_spreadsheet"
    })
    void otherFormatsAreNamedForWhatTheyAre(String text, String problem) {
        assertThat(problems(read(text.getBytes(StandardCharsets.UTF_8)))).containsExactly(problem);
    }
}
