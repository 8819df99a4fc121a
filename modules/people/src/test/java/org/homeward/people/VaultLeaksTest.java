package org.homeward.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VaultLeaksTest {
    private static PeopleWorld world;

    @BeforeAll
    static void open() {
        world = new PeopleWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void noTableHoldsAnythingThatTellsWhoSomebodyIs() {
        world.receive(
                Side.PROTECTION,
                Written.by("alpha", "recordmarker77", "Namemarker Zebulon")
                        .otherName("Aliasmarker")
                        .born("1977-07-17")
                        .number("979777000111")
                        .phone("0979777222")
                        .address("Addressmarker 7"));

        var rows = everythingStored();

        assertThat(rows).as("positive control").contains("alpha").contains("protection");
        for (var marker :
                List.of(
                        "recordmarker77",
                        "namemarker",
                        "zebulon",
                        "aliasmarker",
                        "1977-07-17",
                        "979777000111",
                        "979777222",
                        "addressmarker")) {
            assertThat(rows).doesNotContain(marker);
            assertThat(rows).doesNotContain(hexOf(marker));
        }
    }

    @Test
    void recordsOfOnePersonShareNoValueThatIsNotUnderAKey() {
        world.receive(
                Side.JUSTICE,
                List.of(
                        Written.by("alpha", "x", "Twin Twin"),
                        Written.by("beta", "x", "Twin Twin")));

        var distinct =
                world.database
                        .owner()
                        .sql(
                                """
                                select count(distinct v.content_hash) + count(distinct v.name)
                                     + count(distinct r.number_hash)
                                  from people.revision v
                                  join people.record r on r.record = v.record
                                 where r.side = 'justice'
                                """)
                        .query(Integer.class)
                        .single();

        assertThat(distinct).isEqualTo(6);
    }

    private static String everythingStored() {
        var owner = world.database.owner();
        var tables =
                owner.sql("select tablename from pg_tables where schemaname = 'people'")
                        .query(String.class)
                        .list();
        var rows = new ArrayList<String>();
        for (var table : tables) {
            rows.addAll(
                    owner.sql("select t::text from people." + table + " t")
                            .query(String.class)
                            .list());
        }
        return String.join("\n", rows).toLowerCase(Locale.ROOT);
    }

    private static String hexOf(String marker) {
        return HexFormat.of().formatHex(marker.getBytes(StandardCharsets.UTF_8));
    }
}
