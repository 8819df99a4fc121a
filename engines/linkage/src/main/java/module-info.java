/// Probabilistic record linkage; see `org.homeward.linkage`.
module org.homeward.linkage {
    requires tools.jackson.databind;
    requires static org.jspecify;

    exports org.homeward.linkage;
}
