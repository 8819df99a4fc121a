package org.homeward.justice.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Grant;
import org.homeward.access.Rights;
import org.homeward.base.AgencyId;
import org.homeward.justice.model.CaseFile;
import org.homeward.justice.model.CaseLink;
import org.homeward.justice.model.CaseLinks;
import org.homeward.justice.model.Cases;

/// Shows which records of other agencies are linked to a case, or were.
///
/// Whoever may read the case learns that another agency has it too, and why it is taken for the
/// same; what the other record says is shown only as far as the grant reaches.
public final class ShowLinkedCases {
    /// @param areOne whether figures count the two as one case; a link may have given way to what
    ///     holds two records apart
    /// @param file the other record, where the grant reaches it
    public record Linked(
            CaseLink link, boolean areOne, UUID other, AgencyId agency, Optional<CaseFile> file) {}

    private final Cases cases;
    private final CaseLinks links;
    private final Rights rights;

    public ShowLinkedCases(Cases cases, CaseLinks links, Rights rights) {
        this.cases = cases;
        this.links = links;
        this.rights = rights;
    }

    /// The decided links of a record, dropped ones left out; none when the grant does not reach it.
    public List<Linked> handle(Grant grant, UUID record) {
        return cases.find(grant, record).isEmpty()
                ? List.of()
                : MatchCases.linking(rights).opening(() -> linked(grant, record));
    }

    private List<Linked> linked(Grant grant, UUID record) {
        var decided =
                links.touching(List.of(record)).stream()
                        .filter(link -> link.state() != CaseLink.State.DROPPED)
                        .toList();
        var agencies =
                links.agencies(decided.stream().map(link -> link.otherThan(record)).toList());
        var heads = heads(record, agencies.keySet());
        var linked = new ArrayList<Linked>();
        for (var link : decided) {
            var other = link.otherThan(record);
            var agency = agencies.get(other);
            if (agency != null) {
                boolean areOne = Objects.equals(heads.get(record), heads.get(other));
                linked.add(new Linked(link, areOne, other, agency, cases.find(grant, other)));
            }
        }
        return linked;
    }

    private Map<UUID, UUID> heads(UUID record, Set<UUID> others) {
        var all = new HashSet<>(others);
        all.add(record);
        var heads = new HashMap<>(links.heads(all));
        all.forEach(alone -> heads.putIfAbsent(alone, alone));
        return heads;
    }
}
