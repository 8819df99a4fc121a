package org.homeward.people.work;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.ErasedRecord;
import org.homeward.access.Grant;
import org.homeward.access.Reading;
import org.homeward.access.Right;
import org.homeward.access.Rights;
import org.homeward.people.Identity;
import org.homeward.people.model.Masked;
import org.homeward.people.model.NamedRecords.Named;
import org.homeward.people.model.Registered;

/// Says how records may be shown: with their identity by a grant to read it, else masked.
///
/// Masking takes opening, which is done for the service of linkage; what leaves is masked. Either
/// way the look is journalled as the reader's.
public final class Labels {
    private static final String PURPOSE = "linkage";
    private static final Right READ = Right.of(DataClass.I, Action.READ);

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

    /// Masked labels for a list, by record: only what it shows is opened.
    Map<UUID, Label> brief(Grant reader, Collection<Named> named) {
        var labels = new HashMap<UUID, Label>();
        named.forEach(record -> labels.put(record.record(), closed(record.record())));
        var present =
                named.stream()
                        .filter(record -> record.name() != null)
                        .filter(record -> !vault.isErased(record.record()))
                        .toList();
        if (present.isEmpty()) {
            return labels;
        }
        var look =
                vault.sealing()
                        .readings()
                        .shown(reader, service(), present.stream().map(Named::record).toList());
        var seals = vault.seals();
        for (var record : present) {
            labels.put(record.record(), covered(seals, look, record));
        }
        return labels;
    }

    /// Labels by record, as the reader's grant allows.
    ///
    /// @param reader a grant to read identities opens them, any other shows them masked
    Map<UUID, Label> of(Grant reader, Collection<Registered> records) {
        boolean reads = reader.right().equals(READ);
        var identities = vault.identities(reader, reads ? reader : service(), records);
        var labels = new HashMap<UUID, Label>();
        for (var record : records) {
            var identity = identities.get(record.record());
            labels.put(
                    record.record(),
                    identity == null
                            ? closed(record.record())
                            : reads ? new Open(identity) : new Covered(Masked.of(identity)));
        }
        return labels;
    }

    /// Labels by record, as the searcher may see the side of each.
    Map<UUID, Label> of(Searcher searcher, Collection<Registered> records) {
        var labels = new HashMap<UUID, Label>();
        records.stream()
                .collect(Collectors.groupingBy(Registered::side))
                .forEach((side, some) -> labels.putAll(of(searcher.identity(side), some)));
        return labels;
    }

    /// It may be erased while it is being opened.
    private static Label covered(IdentitySeals seals, Reading look, Named record) {
        try {
            return new Covered(
                    Masked.brief(seals.openName(look, record), seals.openBirthDate(look, record)));
        } catch (ErasedRecord _) {
            return new Erased();
        }
    }

    /// A record that has nothing to open.
    private Label closed(UUID record) {
        return vault.isErased(record) ? new Erased() : new Ended();
    }

    private Grant service() {
        return rights.forService(Vault.READ_IDENTITY, PURPOSE);
    }
}
