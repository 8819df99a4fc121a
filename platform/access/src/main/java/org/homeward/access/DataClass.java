package org.homeward.access;

/// The classes of data, from `docs/data-dictionary`: the class of a field decides who may read it
/// and
/// whether it is sealed.
public enum DataClass {
    /// Covert part of a criminal file.
    OP(true),
    /// Location: addresses, shelters.
    L(true),
    /// Identity: names, birth date, numbers, phones.
    I(true),
    /// Health.
    H(true),
    /// Protection file.
    P(false),
    /// Criminal file.
    J(false),
    /// Pseudonymous statistical facts.
    T(false),
    /// Journal, users, settings of the instance.
    A(false),
    /// Released to the public.
    PUB(false);

    private final boolean sealed;

    DataClass(boolean sealed) {
        this.sealed = sealed;
    }

    /// Whether fields of this class are stored only under the person's key.
    public boolean isSealed() {
        return sealed;
    }
}
