package org.homeward.linkage.command.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.linkage.command.say.Refused;

/// A node, and where it stands: its file and the way to it. What is read from here and is not as it
/// should be is refused with file, line, field and what is possible.
record Place(String file, String field, Node node) {
    Refused refuse(String key, Object... arguments) {
        return new Refused(
                "model.at", file, node.line(), field, new Refused("model." + key, arguments));
    }

    private Place inside(String step, Node inner) {
        return new Place(file, field.isEmpty() ? step : field + " → " + step, inner);
    }

    /// The entries, of which no others than these are known.
    Place knowing(String... known) {
        entries()
                .of()
                .forEach(
                        (key, value) -> {
                            if (!List.of(known).contains(key)) {
                                throw inside(key, value).refuse("unknown", key, List.of(known));
                            }
                        });
        return this;
    }

    private Node.Entries entries() {
        if (node instanceof Node.Entries entries) {
            return entries;
        }
        throw refuse("not_entries");
    }

    boolean isText() {
        return node instanceof Node.Scalar(_, Node.Kind kind, _) && kind == Node.Kind.TEXT;
    }

    boolean isEntries() {
        return node instanceof Node.Entries;
    }

    List<String> keys() {
        return List.copyOf(entries().of().keySet());
    }

    Place at(String key) {
        return find(key).orElseThrow(() -> refuse("missing", key));
    }

    Optional<Place> find(String key) {
        return Optional.ofNullable(entries().of().get(key)).map(inner -> inside(key, inner));
    }

    /// Each of the items.
    List<Place> items() {
        if (!(node instanceof Node.Items(var of, _))) {
            throw refuse("not_items");
        }
        var places = new ArrayList<Place>();
        for (int at = 0; at < of.size(); at++) {
            places.add(inside(Integer.toString(at + 1), of.get(at)));
        }
        return places;
    }

    /// The items, or the only one without dashes or brackets around it.
    List<Place> itemsOrOne() {
        return node instanceof Node.Items ? items() : List.of(this);
    }

    <T> List<T> each(Function<Place, T> read) {
        return items().stream().map(read).toList();
    }

    String text() {
        if (node instanceof Node.Scalar(var text, var kind, _)
                && kind != Node.Kind.NOTHING
                && !text.isBlank()) {
            return text;
        }
        throw refuse("not_text");
    }

    boolean yesOrNo() {
        if (node instanceof Node.Scalar(var text, var kind, _) && kind == Node.Kind.YES_OR_NO) {
            return Boolean.parseBoolean(text);
        }
        throw refuse("not_yes_or_no");
    }

    double number(double least, double most) {
        if (node instanceof Node.Scalar(var text, var kind, _) && kind == Node.Kind.NUMBER) {
            double number = parsed(text);
            if (number >= least && number <= most) {
                return number;
            }
            throw refuse("out_of_range", text, plain(least), plain(most));
        }
        throw refuse("not_a_number");
    }

    /// Without a fraction where there is none.
    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    int whole(int least, int most) {
        double number = number(least, most);
        if (number != Math.rint(number)) {
            throw refuse("not_whole");
        }
        return (int) number;
    }

    private double parsed(String text) {
        try {
            return Double.parseDouble(text.replace("_", ""));
        } catch (NumberFormatException e) {
            throw refuse("not_a_number");
        }
    }

    /// Shares of all, above 0 each and 1 together.
    double[] shares(int count) {
        var shares =
                items().stream().mapToDouble(one -> one.number(Double.MIN_NORMAL, 1)).toArray();
        if (shares.length != count) {
            throw refuse("shares_count", shares.length, count);
        }
        double sum = Arrays.stream(shares).sum();
        if (Math.abs(sum - 1) > 1e-6) {
            throw refuse("shares_sum", sum);
        }
        return shares;
    }
}
