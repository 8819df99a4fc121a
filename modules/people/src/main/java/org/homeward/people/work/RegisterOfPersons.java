package org.homeward.people.work;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.homeward.access.DataClass;
import org.homeward.access.Grant;
import org.homeward.access.NotAllowed;
import org.homeward.facts.Facts;
import org.homeward.journal.Recording;
import org.homeward.people.Identity;
import org.homeward.people.PersonReferences;
import org.homeward.people.Persons;
import org.homeward.people.ReceivedPerson;
import org.homeward.people.Side;
import org.homeward.people.model.Links;
import org.homeward.people.model.Matcher;
import org.homeward.people.model.NameIndex;
import org.homeward.people.model.Registered;

/// The register of persons' records as other modules see it.
public final class RegisterOfPersons implements Persons {
    private final Vault vault;
    private final Links links;
    private final ReceivePersons receivePersons;
    private final EndRecords endRecords;
    private final RestoreRecords restoreRecords;
    private final FindDuplicates findDuplicates;

    /// @param randomIds from a secure source: a reference must not be guessable
    public RegisterOfPersons(
            Vault vault,
            Grouping grouping,
            Matcher matcher,
            NameIndex names,
            Supplier<UUID> randomIds) {
        var candidates = new RegisteredCandidates(vault.records(), names);
        var regroup = grouping.regroup(vault);
        var matching = new MatchChanged(matcher, candidates, vault, grouping.links(), regroup);
        this.vault = vault;
        this.links = grouping.links();
        this.receivePersons = new ReceivePersons(vault, matching, names, randomIds);
        this.endRecords = new EndRecords(vault, regroup, names);
        this.restoreRecords = new RestoreRecords(vault, receivePersons);
        this.findDuplicates = new FindDuplicates(vault.fingerprints(), matcher, candidates);
    }

    /// Where links are kept and to whom a change of cluster is told.
    public record Grouping(Links links, Facts facts) {
        Regroup regroup(Vault vault) {
            return new Regroup(vault, links, facts);
        }
    }

    @Override
    public List<PersonReferences> receive(
            Recording recording, Side side, List<ReceivedPerson> persons) {
        return receivePersons.handle(recording, side, persons);
    }

    @Override
    public void withdraw(Recording recording, Side side, Collection<UUID> onSide) {
        endRecords.handle(recording, side, onSide);
    }

    @Override
    public List<PersonReferences> restore(Recording recording, Side side, List<Earlier> earlier) {
        return restoreRecords.handle(recording, side, earlier);
    }

    @Override
    public List<List<DuplicateHint>> alike(Side side, List<ReceivedPerson> persons) {
        return findDuplicates.handle(side, persons);
    }

    @Override
    public Optional<Identity> identity(Grant grant, Side side, UUID onSide) {
        grant.check(Vault.READ_IDENTITY, vault.clock().instant());
        return vault.reached(grant, side, onSide).flatMap(record -> vault.identity(grant, record));
    }

    @Override
    public Optional<String> homeAddress(Grant grant, Side side, UUID onSide) {
        grant.check(Vault.READ_LOCATION, vault.clock().instant());
        return vault.reached(grant, side, onSide)
                .flatMap(record -> vault.homeAddress(grant, record));
    }

    @Override
    public List<UUID> samePerson(Grant grant, Side side, UUID onSide) {
        checkConcerns(grant, side);
        var record = vault.reached(grant, side, onSide);
        if (record.isEmpty()) {
            return List.of();
        }
        var members = vault.linking().opening(() -> links.members(record.get().record()));
        if (members.equals(List.of(record.get().record()))) {
            return List.of();
        }
        return grant.opening(() -> vault.records().byRecord(members)).stream()
                .filter(Registered::isPresent)
                .filter(member -> grant.reach().covers(member.agency()))
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .map(member -> member.references().onSide())
                .filter(reference -> !reference.equals(onSide))
                .toList();
    }

    /// References say no more than that a record exists, so any valid grant on identities or on the
    /// files of this side will do; its reach decides which.
    private void checkConcerns(Grant grant, Side side) {
        grant.check(grant.right(), vault.clock().instant());
        var dataClass = grant.right().dataClass();
        var ofSide = side == Side.PROTECTION ? DataClass.P : DataClass.J;
        if (dataClass != DataClass.I && dataClass != ofSide) {
            throw new NotAllowed();
        }
    }
}
