package org.homeward.facts;

/// Something that happened and that statistics may count.
///
/// Each event of the casework is its own type, because each is its own figure: *received* is not
/// *identified*, *involved* is not *accused*. A correction is a newer revision of the same fact.
public sealed interface Fact {
    FactId id();

    Subject subject();

    Occurrence occurrence();

    Trafficking trafficking();

    /// The code by which definitions of figures name this kind of fact, such as
    /// `victim-identified`.
    FactKind kind();

    /// A fact about one person, with what statistics may know of that person.
    sealed interface OfPerson extends Fact {
        @Override
        Subject.Person subject();

        Traits traits();
    }

    /// A fact about one criminal case.
    sealed interface OfCase extends Fact {
        @Override
        Subject.CriminalCase subject();
    }

    /// A person was received as a possible victim.
    record VictimReceived(
            FactId id,
            Subject.Person subject,
            Occurrence occurrence,
            Trafficking trafficking,
            Traits traits)
            implements OfPerson {
        @Override
        public FactKind kind() {
            return FactKind.VICTIM_RECEIVED;
        }
    }

    /// What a received person reported was verified.
    record VictimVerified(
            FactId id,
            Subject.Person subject,
            Occurrence occurrence,
            Trafficking trafficking,
            Traits traits)
            implements OfPerson {
        @Override
        public FactKind kind() {
            return FactKind.VICTIM_VERIFIED;
        }
    }

    /// A competent authority identified a person as a victim.
    record VictimIdentified(
            FactId id,
            Subject.Person subject,
            Occurrence occurrence,
            Trafficking trafficking,
            Traits traits)
            implements OfPerson {
        @Override
        public FactKind kind() {
            return FactKind.VICTIM_IDENTIFIED;
        }
    }

    /// A victim was rescued from exploitation or on the way to it.
    record VictimRescued(
            FactId id,
            Subject.Person subject,
            Occurrence occurrence,
            Trafficking trafficking,
            Traits traits)
            implements OfPerson {
        @Override
        public FactKind kind() {
            return FactKind.VICTIM_RESCUED;
        }
    }

    /// A victim was given support.
    record VictimSupported(
            FactId id,
            Subject.Person subject,
            Occurrence occurrence,
            Trafficking trafficking,
            Traits traits)
            implements OfPerson {
        @Override
        public FactKind kind() {
            return FactKind.VICTIM_SUPPORTED;
        }
    }

    /// A person was found to be involved in a case, before or without any legal status.
    record SuspectInvolved(
            FactId id,
            Subject.Person subject,
            Occurrence occurrence,
            Trafficking trafficking,
            Traits traits)
            implements OfPerson {
        @Override
        public FactKind kind() {
            return FactKind.SUSPECT_INVOLVED;
        }
    }

    /// A suspect was arrested.
    record SuspectArrested(
            FactId id,
            Subject.Person subject,
            Occurrence occurrence,
            Trafficking trafficking,
            Traits traits)
            implements OfPerson {
        @Override
        public FactKind kind() {
            return FactKind.SUSPECT_ARRESTED;
        }
    }

    /// A suspect was formally accused.
    record SuspectAccused(
            FactId id,
            Subject.Person subject,
            Occurrence occurrence,
            Trafficking trafficking,
            Traits traits)
            implements OfPerson {
        @Override
        public FactKind kind() {
            return FactKind.SUSPECT_ACCUSED;
        }
    }

    /// A person was convicted.
    record PersonConvicted(
            FactId id,
            Subject.Person subject,
            Occurrence occurrence,
            Trafficking trafficking,
            Traits traits)
            implements OfPerson {
        @Override
        public FactKind kind() {
            return FactKind.PERSON_CONVICTED;
        }
    }

    /// A case was uncovered.
    record CaseUncovered(
            FactId id, Subject.CriminalCase subject, Occurrence occurrence, Trafficking trafficking)
            implements OfCase {
        @Override
        public FactKind kind() {
            return FactKind.CASE_UNCOVERED;
        }
    }

    /// Criminal proceedings were initiated in a case.
    record CaseInitiated(
            FactId id, Subject.CriminalCase subject, Occurrence occurrence, Trafficking trafficking)
            implements OfCase {
        @Override
        public FactKind kind() {
            return FactKind.CASE_INITIATED;
        }
    }

    /// The file of a case was transferred for prosecution.
    record CaseFileTransferred(
            FactId id, Subject.CriminalCase subject, Occurrence occurrence, Trafficking trafficking)
            implements OfCase {
        @Override
        public FactKind kind() {
            return FactKind.CASE_FILE_TRANSFERRED;
        }
    }

    /// A case was tried at first instance.
    record CaseTried(
            FactId id, Subject.CriminalCase subject, Occurrence occurrence, Trafficking trafficking)
            implements OfCase {
        @Override
        public FactKind kind() {
            return FactKind.CASE_TRIED;
        }
    }
}
