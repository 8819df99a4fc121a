package org.homeward.intake;

import java.util.List;
import org.homeward.access.DataClass;

/// A column of a kind of file, under the name that the code uses; headings are mapped by the pack.
public record Column(String name, Content content, Need need, DataClass dataClass) {

    /// Whether every row must fill it.
    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    /// What its cells hold.
    public sealed interface Content {
        /// Text of at most so many characters.
        record Text(int longest) implements Content {}

        /// A date of day, month or year precision.
        record Date() implements Content {}

        /// A whole number in a range, both ends included.
        record Whole(int least, int most) implements Content {}

        /// A code of a list of the pack.
        record Coded(String list) implements Content {}

        /// An administrative unit, by name or official code.
        ///
        /// @param dates the date columns that may say when it was meant; the first one filled
        ///     counts. Official codes are re-used after reforms, so without a declared regime the
        ///     date matters.
        record Unit(List<String> dates) implements Content {
            public Unit {
                dates = List.copyOf(dates);
            }

            public Unit() {
                this(List.of());
            }
        }

        /// An agency of the pack.
        record Agency() implements Content {}

        /// Yes or no; empty means no.
        record YesNo() implements Content {}
    }

    public static Column required(String name, Content content, DataClass dataClass) {
        return new Column(name, content, Need.REQUIRED, dataClass);
    }

    public static Column optional(String name, Content content, DataClass dataClass) {
        return new Column(name, content, Need.OPTIONAL, dataClass);
    }

    /// Whether it holds text that people wrote freely.
    public boolean isText() {
        return content instanceof Content.Text;
    }
}
