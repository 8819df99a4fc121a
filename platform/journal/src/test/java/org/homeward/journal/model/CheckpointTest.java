package org.homeward.journal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final byte[] ROOT = Hashes.leaf(new byte[] {1});
    private static final Checkpoint CHECKPOINT =
            new Checkpoint("homeward/farland/demo/1", 12, ROOT);

    private final NoteSigner signer =
            new NoteSigner("homeward/farland", NoteSigner.fresh(new SecureRandom()));

    /// The key and the note of the documentation of Go's package `note`, whose form this is.
    @Test
    void readsAndChecksTheKnownNote() {
        var key =
                NoteKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
                        .orElseThrow();
        var note =
                SignedNote.parse(
                                """
                                If you think cryptography is the answer to your problem,
                                then you don't know what your problem is.

                                \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAc\
                                ElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                                """)
                        .orElseThrow();

        assertThat(key.signed(note)).isTrue();
        assertThat(key.signed(new SignedNote(note.text() + "no\n", note.signatures()))).isFalse();
    }

    @Test
    void aSignedCheckpointIsReadBackByItsKeyOnly() {
        var note = signer.sign(CHECKPOINT);
        var stranger =
                new NoteSigner("homeward/farland", NoteSigner.fresh(new SecureRandom())).key();

        assertThat(note).startsWith(CHECKPOINT.text() + "\n\u2014 homeward/farland ");
        assertThat(signer.key().checkpoint(note).orElseThrow().text()).isEqualTo(CHECKPOINT.text());
        assertThat(stranger.checkpoint(note)).isEmpty();
        assertThat(NoteKey.parse(signer.key().toString()).orElseThrow().checkpoint(note))
                .isPresent();
    }

    /// A witness adds its own line; the log's signature stays good.
    @Test
    void aWitnessSignsBelow() {
        var witness = new NoteSigner("witness.example", NoteSigner.fresh(new SecureRandom()));
        var note = SignedNote.parse(signer.sign(CHECKPOINT)).orElseThrow();
        var cosigned = new java.util.ArrayList<>(note.signatures());
        cosigned.addAll(SignedNote.parse(witness.sign(CHECKPOINT)).orElseThrow().signatures());
        var both = new SignedNote(note.text(), cosigned).print();

        assertThat(signer.key().checkpoint(both)).isPresent();
        assertThat(witness.key().checkpoint(both)).isPresent();
    }

    @Test
    void everyChangedLetterIsFound() {
        var note = signer.sign(CHECKPOINT);
        for (int at = 0; at < note.length(); at++) {
            var changed = new StringBuilder(note);
            changed.setCharAt(at, note.charAt(at) == 'A' ? 'B' : 'A');
            assertThat(signer.key().checkpoint(changed.toString())).as("letter " + at).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "a\n1\n\n",
                "a\n01\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "a\n-1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "a\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=\n",
                "a\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "a b\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
            })
    void whatIsNoCheckpointIsNotRead(String text) {
        assertThat(Checkpoint.parse(text)).isEmpty();
    }

    @Test
    void anExtensionLineIsSkipped() {
        assertThat(Checkpoint.parse(CHECKPOINT.text() + "more\n")).isPresent();
    }

    @Test
    void aKeyWhoseIdIsOfAnotherKeyIsNoKey() {
        var text = signer.key().toString();
        var id = text.split("\\+")[1];
        var other = id.startsWith("0") ? "1" + id.substring(1) : "0" + id.substring(1);

        assertThat(NoteKey.parse(text.replace("+" + id + "+", "+" + other + "+"))).isEmpty();
        assertThat(NoteKey.parse("name")).isEmpty();
        assertThatThrownBy(() -> new NoteKey("a b", new byte[32]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1234067, 256, tile/0/x001/x234/067",
        "1, 5, 256, tile/1/005",
        "0, 999, 17, tile/0/999.p/17",
        "2, 1000, 1, tile/2/x001/000.p/1"
    })
    void tilesLieWhereTheStandardPutsThem(int level, long index, int width, String path) {
        assertThat(new Tile(level, index, width).path()).isEqualTo(path);
    }

    @Test
    void aTreeIsCutIntoTilesOfEveryLevel() {
        assertThat(Tile.of(70_000).stream().filter(tile -> tile.level() == 0)).hasSize(274);
        assertThat(Tile.of(70_000).stream().filter(tile -> tile.level() > 0))
                .containsExactly(new Tile(1, 0, 256), new Tile(1, 1, 17), new Tile(2, 0, 1));
        assertThat(Tile.of(256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
        assertThat(Tile.of(0)).isEmpty();
    }
}
