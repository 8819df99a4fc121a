package org.homeward.linkage.command.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.homeward.linkage.Form;

/// A column that the table does not have and that is made of those it has, record by record.
public sealed interface Made {
    String name();

    /// What it is made of: columns of the table or made before it.
    List<String> of();

    /// What it says of a record, empty for nothing.
    ///
    /// @param value what the record has in one of the columns, empty for nothing
    String make(UnaryOperator<String> value);

    /// All of them that have something, one after the other.
    record Joined(String name, List<String> of, String between) implements Made {
        public Joined {
            of = List.copyOf(of);
        }

        @Override
        public String make(UnaryOperator<String> value) {
            var parts = new ArrayList<String>(of.size());
            for (var column : of) {
                var part = value.apply(column);
                if (!part.isBlank()) {
                    parts.add(part);
                }
            }
            return String.join(between, parts);
        }
    }

    /// The first of them that has something.
    record FirstOf(String name, List<String> of) implements Made {
        public FirstOf {
            of = List.copyOf(of);
        }

        @Override
        public String make(UnaryOperator<String> value) {
            for (var column : of) {
                var found = value.apply(column);
                if (!found.isBlank()) {
                    return found;
                }
            }
            return "";
        }
    }

    /// The year of a day less completed years of age: the year of birth, or the one after it.
    record YearLessAge(String name, String day, String age) implements Made {
        private static final int OLDEST = 130;

        @Override
        public List<String> of() {
            return List.of(day, age);
        }

        @Override
        public String make(UnaryOperator<String> value) {
            var written = Form.DAY.of().apply(value.apply(day).strip());
            var years = value.apply(age).strip();
            boolean known = written.matches("\\d{4}(-.*)?") && years.matches("\\d{1,3}(\\.0+)?");
            if (!known) {
                return "";
            }
            int old = Integer.parseInt(years.replaceFirst("\\..*", ""));
            int year = Integer.parseInt(written.substring(0, 4)) - old;
            return old > OLDEST || year < 1000 ? "" : Integer.toString(year);
        }
    }
}
