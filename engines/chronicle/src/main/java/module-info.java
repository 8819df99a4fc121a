/// Bitemporal coded facts in DuckDB; see `org.homeward.chronicle`.
module org.homeward.chronicle {
    requires java.sql;
    requires duckdb.jdbc;
    requires static org.jspecify;

    exports org.homeward.chronicle;
}
