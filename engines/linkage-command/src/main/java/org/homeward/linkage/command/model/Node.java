package org.homeward.linkage.command.model;

import java.util.List;
import java.util.Map;

/// A part of a file, with the line where it begins.
sealed interface Node {
    int line();

    /// The same, said to begin in that line: where its key stands.
    default Node at(int line) {
        return switch (this) {
            case Scalar(var text, var kind, _) -> new Scalar(text, kind, line);
            case Items(var of, _) -> new Items(of, line);
            case Entries(var of, _) -> new Entries(of, line);
        };
    }

    /// @param kind what the file's format takes it for
    record Scalar(String text, Kind kind, int line) implements Node {}

    record Items(List<Node> of, int line) implements Node {}

    /// In the order of the file.
    record Entries(Map<String, Node> of, int line) implements Node {}

    enum Kind {
        TEXT,
        NUMBER,
        YES_OR_NO,
        NOTHING
    }
}
