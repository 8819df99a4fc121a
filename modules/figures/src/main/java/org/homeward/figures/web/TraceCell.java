package org.homeward.figures.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import org.homeward.figures.model.Counts.Key;
import org.homeward.figures.model.FigureRequest;
import org.jspecify.annotations.Nullable;

/// How a cell of a table is written in an address: its codes, joined by a tilde.
final class TraceCell {
    private TraceCell() {}

    static String text(Key key) {
        var codes = new ArrayList<String>();
        for (var code : key.codes()) {
            codes.add(
                    code == null
                            ? FigureRequest.UNKNOWN
                            : URLEncoder.encode(code, StandardCharsets.UTF_8));
        }
        return String.join("~", codes);
    }

    /// The cell that a text of an address names; empty when it names none of the request's table.
    static Optional<Key> read(String text, FigureRequest request) {
        var codes = Arrays.asList(text.split("~", -1));
        if (text.isEmpty() || codes.size() != request.by().size()) {
            return Optional.empty();
        }
        var known = new ArrayList<@Nullable String>();
        codes.forEach(code -> known.add(code.equals(FigureRequest.UNKNOWN) ? null : code));
        return Optional.of(new Key(known));
    }
}
