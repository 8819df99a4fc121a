package org.homeward.demo.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.demo.chaos.Operations.Decision;
import org.homeward.demo.chaos.Operations.Fate;
import org.homeward.demo.chaos.Operations.Pair;

/// Reads what stands of the decisions on a pair. Each decision was offered by a page that showed
/// how it stood, so of those without an answer too it is known whether they count.
final class PairWitness {
    static final String LINKS = "people.link";

    /// After a link by a rule, in turns.
    private static final List<String> WORDS = List.of("UNDO_LINK", "LINK");

    private static final List<String> STATES = List.of("undone", "linked");

    private static final String KEPT =
            """
            select l.revision, l.state, e.act is null and w.act is null as loose
              from %s l
              join people.record one on one.record in (l.low, l.high)
              join people.record other on other.record in (l.low, l.high)
              left join journal.entry e on e.act = l.act
              left join journal.waiting w on w.act = l.act
             where one.on_side = ?::uuid
               and other.on_side = ?::uuid
             order by l.revision
            """;

    private final Connection connection;

    PairWitness(Connection connection) {
        this.connection = connection;
    }

    /// What does not agree, read in a table like that of the links.
    List<String> findings(Operations operations, String table) throws SQLException {
        var findings = new ArrayList<String>();
        if (operations.pair().isPresent()) {
            int stands = stands(operations.pair().get(), table, findings);
            var possible = possible(operations.decisions());
            if (!possible.contains(stands)) {
                findings.add("%d decisions stand, not %s".formatted(stands, possible));
            }
        }
        return findings;
    }

    /// The decisions of users; the link that the rule made stands before them.
    private int stands(Pair pair, String table, List<String> findings) throws SQLException {
        int read = 0;
        try (var query = connection.prepareStatement(KEPT.formatted(table))) {
            query.setString(1, pair.one());
            query.setString(2, pair.other());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    read++;
                    if (rows.getInt("revision") != read) {
                        findings.add("a decision is missing or doubled before number " + read);
                    }
                    if (!rows.getString("state").equals(STATES.get(read % 2))) {
                        findings.add("decision %d does not change anything".formatted(read));
                    }
                    if (rows.getBoolean("loose")) {
                        findings.add("decision %d has no act".formatted(read));
                    }
                }
            }
        }
        return read - 1;
    }

    /// How many may stand.
    static Set<Integer> possible(List<Decision> decisions) {
        var possible = new TreeSet<>(Set.of(0));
        for (var decision : decisions) {
            var next = new TreeSet<Integer>();
            for (int stood : possible) {
                if (WORDS.get(stood % 2).equals(decision.word())) {
                    next.add(stood + 1);
                    if (decision.fate() != Fate.ACKNOWLEDGED) {
                        next.add(stood);
                    }
                }
            }
            possible = next;
        }
        return possible;
    }
}
