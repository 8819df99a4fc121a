package org.homeward.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.base.Problem;
import org.homeward.journal.Recording;

/// A register that one kind of agency file feeds; implemented by the module that owns the records.
public interface Register {
    /// The kind of file, such as `victims`; the pack's headings file has the same name.
    String kind();

    FileSide side();

    List<Column> columns();

    /// What cannot be seen cell by cell: a missing event, an event before another that must come
    /// first; as a warning, an order that is seldom and can be.
    ///
    /// @param sentOn the day on which the agency gave the file out
    List<RowProblem> problems(Row row, LocalDate sentOn);

    /// What publishing the rows would do, without doing it. One finding per row, in the order
    /// given, without its duplicates. Read only.
    List<Finding> assess(AgencyId agency, List<Row> rows);

    /// Rows that are probably about the person of an earlier row of the same file, by line: why,
    /// with
    /// the earlier line as argument. Never about records that are there already: whoever may send a
    /// file must not be able to ask by it who is known.
    Map<Integer, List<Problem>> alike(AgencyId agency, List<Row> rows);

    /// Writes the rows of a file, inside the act's transaction: new records, revisions of changed
    /// ones, nothing for equal ones, an end for rows that say so. All rows were assessed without
    /// a problem.
    Written write(Recording recording, AgencyId agency, UUID file, List<Row> rows);

    /// Says that a file which changed something also bears out what it left alone. Called for
    /// each of its rows once, after all of them were written.
    void confirm(Recording recording, AgencyId agency, UUID file, List<Row> rows);

    /// Takes back everything that a file wrote: records that it began end, records that it revised
    /// go back to what they were before, records that a later file revised or sent again unchanged
    /// stay as the later file says.
    Written takeBack(Recording recording, UUID file);

    /// What publishing one row would do.
    ///
    /// @param fate what happens to the record
    /// @param changes for a revision: the columns that change
    /// @param duplicates why it is probably about the person of an earlier row; the argument is
    /// that
    ///     row's line
    record Finding(int line, Fate fate, List<Change> changes, List<Problem> duplicates) {
        public Finding with(List<Problem> found) {
            return new Finding(line, fate, changes, found);
        }
    }

    /// A column that a revision changes. What stands in it afterwards is in the row.
    ///
    /// @param column canonical name
    record Change(String column, Before before) {}

    /// What stood in a column of the agency's own record, as far as its sender may see it.
    sealed interface Before {
        /// Canonical text.
        record Said(String text) implements Before {
            @Override
            public String toString() {
                return "Said[]";
            }
        }

        record Nothing() implements Before {}

        /// Something else, which is sealed: who sends files does not read the register.
        record Sealed() implements Before {}
    }

    /// What happens to a record.
    enum Fate {
        CREATED,
        REVISED,
        UNCHANGED,
        WITHDRAWN
    }

    /// How many records a file created, revised, left alone and ended.
    record Written(int created, int revised, int unchanged, int withdrawn) {
        public static final Written NOTHING = new Written(0, 0, 0, 0);

        /// How many records have which fate.
        public static Written of(Collection<Fate> fates) {
            return new Written(
                    Collections.frequency(fates, Fate.CREATED),
                    Collections.frequency(fates, Fate.REVISED),
                    Collections.frequency(fates, Fate.UNCHANGED),
                    Collections.frequency(fates, Fate.WITHDRAWN));
        }

        /// How many records are not what they were before.
        public int changed() {
            return created + revised + withdrawn;
        }

        public Written plus(Written more) {
            return new Written(
                    created + more.created,
                    revised + more.revised,
                    unchanged + more.unchanged,
                    withdrawn + more.withdrawn);
        }
    }
}
