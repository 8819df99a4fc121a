package org.homeward.linkage.command.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.homeward.linkage.command.say.Refused;
import org.homeward.linkage.command.say.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ModelFileTest {
    private static final int MODELS = 200;

    private static final String SMALL =
            """
            compare:
              - column: name
                form: plain
                levels: [same, edits: 1]
            block on:
              - {value: name}
            """;

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBackEqual(Notation notation) {
        for (int seed = 0; seed < MODELS; seed++) {
            var model = new AnyModel(new SplittableRandom(seed)).model();

            var read = ModelFile.parse("model", model.written(notation));

            assertThat(read).as("seed %d", seed).isEqualTo(model);
        }
    }

    @Test
    void whatIsLeftOutIsTheUsual() {
        var plan = ModelFile.parse("m", SMALL).plan();

        assertThat(plan.cut()).isZero();
        assertThat(plan.refineBy()).hasSize(1);
        assertThat(plan.comparisons().getFirst().levels()).hasSize(3);
        assertThat(plan.rules().getFirst().parts()).isEqualTo(plan.refineBy());
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("", "m is empty"),
                Arguments.of("compare: [", "m, line "),
                Arguments.of("{\"compare\": NaN}", "m, line 1: is neither YAML nor JSON"),
                Arguments.of("- a", "must be keys with values"),
                Arguments.of(
                        "compare: []\nblock on: []", "line 1, compare: must name between 1 and"),
                Arguments.of(SMALL.replace("block on", "blok"), "line 5, blok: \"blok\" is no key"),
                Arguments.of(SMALL + "cut: high", "line 7, cut: must be a number"),
                Arguments.of(SMALL + "cut: .nan", "line 7, cut: must be a number"),
                Arguments.of(SMALL + "compare: []", "Duplicate"),
                Arguments.of(SMALL + "most in a block: 1", "1 is not from 2 to"),
                Arguments.of(SMALL + "most in a block: 2.5", "must be a whole number"),
                Arguments.of(SMALL + "version: 2", "2 is not from 1 to 1"),
                Arguments.of(
                        SMALL.replace("edits: 1", "edit: 1"),
                        "line 4, compare → 1 → levels → 2: \"edit\" is no"),
                Arguments.of(
                        SMALL.replace("edits: 1", "samee"),
                        "\"samee\" is no level as it stands; possible are: same, changed over"),
                Arguments.of(
                        SMALL.replace("edits: 1", "different, edits: 1"),
                        "\"different\" is the last level"),
                Arguments.of(
                        SMALL.replace("edits: 1", "same parts: [week]"),
                        "\"week\" is no part of a date; possible are: year, month, day"),
                Arguments.of(
                        SMALL.replace("edits: 1", "words alike: 1.5"), "1.5 is not from 0 to 1"),
                Arguments.of(
                        SMALL.replace("plain", "bare"),
                        "line 3, compare → 1 → form: \"bare\" is no form; possible are: written"),
                Arguments.of(SMALL.replace("[same, edits: 1]", "[]"), "must name levels"),
                Arguments.of(SMALL.replace("column: name", "column: ''"), "must be text"),
                Arguments.of(SMALL.replace("{value: name}", "{values: name}"), "no part of a rule"),
                Arguments.of(
                        SMALL.replace("{value: name}", "{value: born}"),
                        "line 6, block on → 1: nothing compares \"born\""),
                Arguments.of(SMALL.replace("- {value: name}", "[]"), "must name something"),
                Arguments.of(
                        SMALL.replace("levels", "by frequency: often\n    levels"),
                        "must be true or false"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsNamedWithItsPlace(String text, String says) {
        assertThatThrownBy(() -> ModelFile.parse("m", text))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.in(Words.in("en"))).contains(says));
    }

    static Stream<Arguments> wronglyLearned() {
        return Stream.of(
                Arguments.of("[0.9, 0.2, 0.1]", "the shares add up to 1.2"),
                Arguments.of("[0.9, 0.1]", "2 numbers for 3 levels"),
                Arguments.of("[0.9, 0.1, 0]", "0 is not from"),
                Arguments.of("[0.9, 0.1, -1]", "-1 is not from"),
                Arguments.of("[0.9, 0.1, .NaN]", "must be a number"));
    }

    @ParameterizedTest
    @MethodSource("wronglyLearned")
    void numbersThatAreNoSharesAreRefused(String shares, String says) {
        var text =
                SMALL.replace(
                                "levels",
                                """
                                learned: {m: %s, alike: [0.5, 0.3, 0.2], u: [0.1, 0.1, 0.8]}
                                    levels"""
                                        .formatted(shares))
                        + "shares of pairs: {one person: 0.001, two alike: 0.01}\n";

        assertThatThrownBy(() -> ModelFile.parse("m", text))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.in(Words.in("en")))
                                        .contains("m, line 4, compare → 1 → learned → m", says));
    }

    @Test
    void halfALearnedModelIsRefused() {
        var text = SMALL + "shares of pairs: {one person: 0.001, two alike: 0.01}\n";

        assertThatThrownBy(() -> ModelFile.parse("m", text))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.in(Words.in("en")))
                                        .contains("\"learned\" is missing"));
    }
}
