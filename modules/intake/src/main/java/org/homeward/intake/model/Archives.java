package org.homeward.intake.model;

import java.util.List;
import org.homeward.base.Problem;

/// Opens packed folders and packed files.
@FunctionalInterface
public interface Archives {
    /// Unpacks a file of an agency, in memory.
    Content open(byte[] bytes, String name);

    /// What stood in the file.
    sealed interface Content {
        /// It is not packed; a workbook, which is a packed folder of its own kind, is none here.
        record Plain() implements Content {}

        /// It holds these.
        record Packed(List<Member> members) implements Content {
            public Packed {
                members = List.copyOf(members);
            }
        }

        /// Nothing of it is taken.
        record Refused(Problem problem) implements Content {}
    }

    /// One file in a packed one. Its name is shown to the sender and kept nowhere.
    sealed interface Member {
        String name();

        /// A file to read.
        record Whole(String name, byte[] bytes) implements Member {
            @Override
            public String toString() {
                return "Whole[" + bytes.length + "]";
            }
        }

        /// A file that cannot be taken, while the others can.
        record Unusable(String name, Problem problem) implements Member {
            @Override
            public String toString() {
                return "Unusable[" + problem.key() + "]";
            }
        }
    }

    /// How much may come packed.
    ///
    /// @param files how many files
    /// @param inflatedBytes what all of them may grow to together
    /// @param ratio how many times its packed size one may grow to, beyond what is harmless
    record Limits(int files, long inflatedBytes, int ratio) {
        public static final Limits USUAL = new Limits(50, 100L << 20, 200);
    }
}
