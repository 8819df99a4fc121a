package org.homeward.journal.store;

import java.util.List;
import org.homeward.journal.model.StoredTree.TileRoots;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The roots of full tiles of the journal of reads, in PostgreSQL. They save time and prove
/// nothing:
/// verifying works them out from the leaves.
final class SqlTiles implements TileRoots {
    private static final String READ =
            """
            select root
              from journal.look_tile
             order by tile
            """;

    private static final String ADD =
            """
            insert into journal.look_tile (tile, root)
            values (:tile, :root)
                on conflict do nothing
            """;

    private final JdbcClient jdbc;

    SqlTiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<byte[]> read() {
        return jdbc.sql(READ).query((row, _) -> row.getBytes(1)).list();
    }

    @Override
    public void add(long tile, byte[] root) {
        jdbc.sql(ADD).param("tile", tile).param("root", root).update();
    }
}
