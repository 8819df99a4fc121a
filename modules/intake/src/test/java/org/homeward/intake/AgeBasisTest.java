package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class AgeBasisTest {
    @Test
    void thePackCheckAsksForEveryCodeThatIsWritten() throws IOException {
        var written = new Properties();
        try (var file = getClass().getResourceAsStream("/intake/codes.properties")) {
            written.load(file);
        }

        assertThat(written.getProperty("age_basis").split(", "))
                .containsExactly(
                        Arrays.stream(AgeBasis.values())
                                .map(AgeBasis::name)
                                .toArray(String[]::new));
    }
}
