package org.homeward.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.homeward.people.Clusters.Pair;
import org.junit.jupiter.api.Test;

class ClustersTest {
    private static final List<String> MEMBERS = List.of("a", "b", "c", "d", "e");

    @Test
    void aClusterIsNamedByItsOldestRecord() {
        var ids = idsOf(MEMBERS);
        var clusters = Clusters.of(MEMBERS, List.of(pair("d", "c"), pair("c", "b")), List.of());

        assertThat(clusters.groups())
                .containsExactly(List.of("a"), List.of("b", "c", "d"), List.of("e"));
        assertThat(clusters.changes(Map.of(), ids::get))
                .containsOnly(Map.entry("c", id(ids, "b")), Map.entry("d", id(ids, "b")));
    }

    @Test
    void recordsToBeKeptApartAreNeverBroughtTogetherByOthers() {
        var clusters =
                Clusters.of(
                        MEMBERS,
                        List.of(pair("a", "b"), pair("c", "d"), pair("b", "c")),
                        List.of(pair("a", "d")));

        assertThat(clusters.groups())
                .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e"));
    }

    @Test
    void keepingApartSurvivesManyMerges() {
        var clusters =
                Clusters.of(
                        MEMBERS,
                        List.of(pair("d", "e"), pair("b", "d"), pair("a", "b"), pair("a", "c")),
                        List.of(pair("e", "c")));

        assertThat(clusters.groups()).containsExactly(List.of("a", "b", "d", "e"), List.of("c"));
    }

    @Test
    void takingALinkBackGivesBothPartsTheIdsThatTheyHadBefore() {
        var ids = idsOf(MEMBERS);
        var apart = List.<Pair<String>>of();
        var two = List.of(pair("b", "c"));
        var three = List.of(pair("b", "c"), pair("a", "b"));

        var first = Clusters.of(MEMBERS, two, apart).changes(Map.of(), ids::get);
        var merged = Clusters.of(MEMBERS, three, apart).changes(first, ids::get);
        var written = new HashMap<>(first);
        written.putAll(merged);
        var undone = Clusters.of(MEMBERS, two, apart).changes(written, ids::get);

        assertThat(first).containsExactlyEntriesOf(Map.of("c", id(ids, "b")));
        assertThat(merged).containsOnly(Map.entry("b", id(ids, "a")), Map.entry("c", id(ids, "a")));
        assertThat(undone).containsOnly(Map.entry("b", id(ids, "b")), Map.entry("c", id(ids, "b")));
    }

    @Test
    void theOrderOfLinksDoesNotMatterWhereNothingIsKeptApart() {
        var members = new ArrayList<Integer>();
        var links = new ArrayList<Pair<Integer>>();
        var random = new Random(7);
        for (int member = 0; member < 200; member++) {
            members.add(member);
            links.add(new Pair<>(random.nextInt(200), random.nextInt(200)));
        }
        var expected = Clusters.of(members, links, List.of()).groups();

        Collections.shuffle(links, random);

        assertThat(Clusters.of(members, links, List.of()).groups()).isEqualTo(expected);
    }

    private static Pair<String> pair(String one, String other) {
        return new Pair<>(one, other);
    }

    private static Map<String, UUID> idsOf(List<String> members) {
        var ids = new HashMap<String, UUID>();
        members.forEach(member -> ids.put(member, UUID.nameUUIDFromBytes(member.getBytes())));
        return ids;
    }

    private static UUID id(Map<String, UUID> ids, String member) {
        return ids.get(member);
    }
}
