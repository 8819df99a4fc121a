package org.homeward.linkage.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs the command in this process.
///
/// @param ended what a process would have ended with
/// @param said on the output
/// @param errors on the error output
record Run(int ended, String said, String errors) {
    static final String MODEL =
            """
            compare:
              - {column: given, form: plain, levels: [same, edits: 1, alike: 0.8]}
              - {column: family, form: plain, by frequency: true, levels: [same, edits: 1, alike: 0.8]}
              - {column: born, form: day, levels: [same, edits: 1, same parts: [year]]}
              - {column: phone, form: digits, levels: [same, edits: 2]}
            block on:
              - {letter left out: phone, from letters: 6}
              - {letter left out: born, from letters: 8}
              - [{value: given}, {value: family}]
            """;

    static Run link(Object... arguments) {
        var said = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        var line = new ArrayList<String>();
        List.of(arguments).forEach(one -> line.add(one.toString()));
        if (!line.contains("--language")) {
            line.addAll(List.of("--language", "en"));
        }
        var command =
                new LinkCommand(
                        new PrintStream(said, true, StandardCharsets.UTF_8),
                        new PrintStream(errors, true, StandardCharsets.UTF_8));
        int ended = command.run(line.toArray(String[]::new));
        return new Run(
                ended,
                said.toString(StandardCharsets.UTF_8),
                errors.toString(StandardCharsets.UTF_8));
    }

    static Path model(Path folder) throws IOException {
        return Files.writeString(folder.resolve("model.yaml"), MODEL);
    }
}
