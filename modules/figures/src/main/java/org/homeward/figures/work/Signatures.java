package org.homeward.figures.work;

import java.util.Optional;
import java.util.Set;
import org.homeward.access.UserRoles;
import org.homeward.base.AgencyId;
import org.homeward.figures.model.Proposal;
import org.homeward.figures.model.Proposals;
import org.homeward.figures.model.Publication;
import org.homeward.journal.ActId;
import org.homeward.journal.Journal;
import org.homeward.journal.Position;

/// Who stands for a released figure: two acts, each by a role of an agency. Nobody is named.
public final class Signatures {
    /// An act for a release.
    public record Signature(Set<String> roles, AgencyId agency, Position position) {
        public Signature {
            roles = Set.copyOf(roles);
        }
    }

    private final Journal journal;
    private final Proposals proposals;
    private final UserRoles roles;

    public Signatures(Journal journal, Proposals proposals, UserRoles roles) {
        this.journal = journal;
        this.proposals = proposals;
        this.roles = roles;
    }

    /// Who proposed it; empty where it was published by itself, as before there were proposals.
    public Optional<Signature> proposed(Publication publication) {
        return proposals.find(publication.id()).map(Proposal::act).flatMap(this::signature);
    }

    /// Who released it.
    public Optional<Signature> released(Publication publication) {
        return signature(publication.act());
    }

    private Optional<Signature> signature(ActId act) {
        return journal.positionOf(act)
                .flatMap(position -> journal.upTo(position, 1).stream().findFirst())
                .map(
                        entry ->
                                new Signature(
                                        roles.at(entry.occasion().actor(), entry.position()),
                                        entry.occasion().agency(),
                                        entry.position()));
    }
}
