/// Probabilistic record linkage; see `org.homeward.linkage`.
module org.homeward.linkage {
    requires static org.jspecify;

    exports org.homeward.linkage;
}
