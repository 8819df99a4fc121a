package org.homeward.people.model;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.homeward.base.AgencyId;
import org.homeward.people.Identity;

/// Says which records are probably of one person: the port that the linkage engine fills.
///
/// The same records and candidates give the same proposals in the same order. It sees one side of
/// the wall at a time.
public interface Matcher {
    /// Links of each changed record with others of its side, every pair once.
    List<Proposal> propose(List<Changed> changed, Candidates candidates);

    /// Whether a link that was made for a reason and is not proposed again keeps its ground: by
    /// what the two records say, and not by how many others have come to say the same.
    ///
    /// @param before as the records were when last compared
    boolean keepsGround(Reason reason, Two before, Two now);

    /// A record that is new or was corrected.
    record Changed(UUID record, AgencyId agency, Identity identity, MatchKeys keys) {
        /// The same record as the register knows it; it has no number of its own yet to compare.
        Known known() {
            return new Known(record, 0, agency, keys);
        }

        @Override
        public String toString() {
            return "Changed[" + record + "]";
        }
    }

    /// What the register knows without opening a record.
    record Known(UUID record, int number, AgencyId agency, MatchKeys keys) {
        /// Whether the identity numbers say that these are two persons: two numbers of one kind,
        /// or two numbers that one agency holds under two of its own records.
        public boolean isSurelyNot(Known other) {
            return keys.contradicts(other.keys)
                    || (agency.equals(other.agency) && keys.numbersDiffer(other.keys));
        }
    }

    /// Two records as the register knew them at one time.
    record Two(Known one, Known other) {}

    /// A link between two records and the words key that says why.
    record Proposal(UUID one, UUID other, Reason reason) {}

    /// The register as far as a matcher may look into it: present records of one side, those of the
    /// act at work included.
    interface Candidates {
        /// Records that share at least one fingerprint with one of those given.
        List<Known> sharingKeys(Collection<MatchKeys> keys);

        /// How many records there are under this name, of how many in all.
        Frequency frequency(String name);
    }

    /// How common a name is.
    record Frequency(int withThisName, int all) {
        /// So common that two persons with one birth date are no wonder.
        public boolean isVeryCommon() {
            return withThisName >= 10 && withThisName * 2_000L >= all;
        }
    }
}
