package org.homeward.people.work;

import java.util.Optional;
import org.homeward.access.Grant;
import org.homeward.access.Rights;
import org.homeward.people.Identity;
import org.homeward.people.model.Masked;
import org.homeward.people.model.NamedRecords;
import org.homeward.people.model.Registered;

/// Says how a record may be shown: with its identity by a grant to read it, else masked.
///
/// Masking takes opening, which is done for the service of linkage; what leaves is masked.
public final class Labels {
    private static final String PURPOSE = "linkage";

    private final Vault vault;
    private final Rights rights;

    public Labels(Vault vault, Rights rights) {
        this.vault = vault;
        this.rights = rights;
    }

    /// How a record is shown.
    public sealed interface Label {}

    /// To somebody who may read identities.
    public record Open(Identity identity) implements Label {}

    /// To somebody who may only tell records apart.
    public record Covered(Masked masked) implements Label {}

    /// The record ended; nothing of it is shown.
    public record Ended() implements Label {}

    /// The record was erased; nobody can open it any more.
    public record Erased() implements Label {}

    /// Masked labels for a list: only what it shows is opened.
    Label brief(NamedRecords.Named named) {
        if (named.name() == null) {
            return new Ended();
        }
        if (vault.isErased(named.record())) {
            return new Erased();
        }
        var grant = rights.forService(Vault.READ_IDENTITY, PURPOSE);
        var seals = vault.seals();
        return new Covered(
                Masked.brief(seals.openName(grant, named), seals.openBirthDate(grant, named)));
    }

    Label of(Optional<Grant> reading, Registered record) {
        var grant = reading.orElseGet(() -> rights.forService(Vault.READ_IDENTITY, PURPOSE));
        var identity = vault.identity(grant, record);
        if (identity.isEmpty()) {
            return vault.isErased(record.record()) ? new Erased() : new Ended();
        }
        return reading.isPresent()
                ? new Open(identity.get())
                : new Covered(Masked.of(identity.get()));
    }
}
