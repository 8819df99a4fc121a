package org.homeward.demo;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Files of victims who were never there, for an instance of the invented country.
final class InventedRows {
    private InventedRows() {}

    /// @param prefix of the record numbers; other prefixes are other people
    static byte[] victims(String prefix, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(
                        at ->
                                "%s-%d,%s %s,F,SEX,Vesmark,2021-06-15"
                                        .formatted(prefix, at, word(prefix.hashCode()), word(at)))
                .collect(
                        Collectors.joining(
                                "\n",
                                "Record number,Name,Sex,Form of exploitation,Province,Date received\n",
                                "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String word(int number) {
        return Integer.toUnsignedString(number)
                .chars()
                .mapToObj(
                        digit ->
                                ""
                                        + "bdfgklmnrs".charAt(digit - '0')
                                        + "aeiouaeiou".charAt(digit - '0'))
                .collect(Collectors.joining());
    }
}
