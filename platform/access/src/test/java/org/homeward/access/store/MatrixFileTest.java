package org.homeward.access.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixFileTest {
    private static final String SOUND =
            """
            version: 1
            purposes: [import]
            roles:
              officer:
                purposes: [import]
                P: [create own-unit]
            separate:
              wall:
                one: [P read]
                other: [J read]
            services:
              name-index:
                I: [read national]
            """;

    @Test
    void theShippedFileAndASmallOneAreRead() {
        MatrixFile.load();
        MatrixFile.read("small.yaml", new StringReader(SOUND));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    create own-unit  | creat own-unit      | line 6: unknown action 'creat'
                    create own-unit  | create own          | line 6: unknown relation 'own'
                    create own-unit  | create own-unit tw  | line 6: unknown condition 'tw'
                    create own-unit  | create              | line 6: a permission is
                    P: [             | Q: [                | line 6: unknown class of data 'Q'
                    '    purposes: [import]' | '    purposes: [fun]' | unknown purpose 'fun'
                    version: 1       | version: 2          | line 1: this build reads version 1
                    services:        | servants:           | line 1: unknown part 'servants'
                    [create own-unit]| create own-unit     | line 6: expected a list
                    [create own-unit]| [create own-unit    | line 7
                    [J read]         | [J reads]           | line 10: unknown action 'reads'
                    [J read]         | [J read national]   | line 10: a right is
                    [J read]         | []                  | line 10: a side of a separation
                    [J read]         | [J read, J read]    | line 10: 'J read' twice
                    other:           | rest:               | line 9: unknown side 'rest'
                    separate:        | services:           | services
                    officer:         | Officer:            | not a role code: 'Officer'
                    """)
    void aSlipIsNamedWithFileAndLine(String right, String wrong, String message) {
        var text = SOUND.replace(right, wrong);

        assertThatThrownBy(() -> MatrixFile.read("m.yaml", new StringReader(text)))
                .isInstanceOf(MatrixProblem.class)
                .hasMessageContaining("m.yaml")
                .hasMessageContaining(message);
    }
}
