package org.homeward.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {
    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.homeward");
    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("org.homeward.planted");

    static Stream<String> rules() {
        return new HouseRules("org.homeward").all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsTheRule(String name) {
        var rule = new HouseRules("org.homeward").all().get(name);

        assertThat(rule.evaluate(HOUSE).getFailureReport().getDetails()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleCatchesThePlantedBreach(String name) {
        var rule = new HouseRules("org.homeward.planted").all().get(name);

        assertThat(rule.evaluate(PLANTED).hasViolation()).isTrue();
    }
}
