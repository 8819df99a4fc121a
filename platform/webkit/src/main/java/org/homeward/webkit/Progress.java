package org.homeward.webkit;

/// Long work under way. The part of the page replaces itself from `pollHref` until `done`;
/// without JavaScript the link `refresh` shows the newest state.
public record Progress(String id, String label, Extent extent, String text, Polling polling) {

    /// How far the work is; a total of zero means that the end is not known yet.
    public record Extent(long done, long total) {
        public boolean complete() {
            return total > 0 && done >= total;
        }

        public String percent() {
            return total <= 0 ? "" : Math.min(100, Math.floorDiv(done * 100, total)) + "%";
        }
    }

    /// Where the newest state is, as a part of the page and as a whole page.
    public record Polling(String pollHref, Link refresh) {}
}
