package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {
    private static final int TEXTS = 20_000;

    /// The first letters of these blocks: Latin, its extensions, marks, Greek, Cyrillic, Arabic,
    /// Devanagari, Lao, Latin additional, Greek extended, punctuation, Han, Hangul, surrogates.
    private static final char[] BLOCKS = {
        0x20, 0xa0, 0x100, 0x180, 0x300, 0x370, 0x400, 0x600, 0x900, 0xe80, 0x1e00, 0x1ea0, 0x1f00,
        0x2000, 0x4e00, 0xac00, 0xd800, 0xdc00
    };

    @Test
    void anyTextComesOutAsByTheRulesOfUnicode() {
        var random = new SplittableRandom(1);
        for (int made = 0; made < TEXTS; made++) {
            var text = new StringBuilder();
            for (int letters = random.nextInt(12); letters > 0; letters--) {
                text.append((char) (BLOCKS[random.nextInt(BLOCKS.length)] + random.nextInt(0x60)));
            }
            var value = text.toString();

            assertThat(Letters.words(value)).isEqualTo(Slowly.words(value));
            assertThat(Letters.plain(value)).isEqualTo(Slowly.plain(value));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'  Nguyễn-Thị  ÁNH ',nguyễn thị ánh,nguyen thi anh",
        "ĐẶNG văn Đệ.,đặng văn đệ,dang van de",
        "O’Brien,o brien,o brien",
        "Łukasz Żółw,łukasz żółw,łukasz zołw"
    })
    void namesBecomeWords(String name, String words, String plain) {
        assertThat(Letters.words(name)).isEqualTo(words);
        assertThat(Letters.plain(name)).isEqualTo(plain);
    }
}
