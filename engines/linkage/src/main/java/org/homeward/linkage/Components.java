package org.homeward.linkage;

/// Records joined step by step: union by the lower number, paths halved on the way
/// (R. Tarjan, J. van Leeuwen, JACM 31, 1984).
final class Components {
    private final int[] parents;

    Components(int records) {
        parents = new int[records];
        for (int record = 0; record < records; record++) {
            parents[record] = record;
        }
    }

    int head(int record) {
        int at = record;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    void join(int one, int other) {
        int head = head(one);
        int beside = head(other);
        parents[Math.max(head, beside)] = Math.min(head, beside);
    }
}
