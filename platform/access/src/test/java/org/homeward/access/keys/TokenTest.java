package org.homeward.access.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.homeward.access.keys.KeystoreProblem.Reason;
import org.homeward.base.AgencyId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A keystore under a key that never leaves a PKCS#11 token.
class TokenTest {
    private static final AgencyId NORTH = new AgencyId("north");
    private static List<SoftToken> tokens = List.of();

    private final SecureRandom random = new SecureRandom();
    @TempDir Path folder;
    private Path file = Path.of("");

    @BeforeAll
    static void makeTokens() throws IOException, InterruptedException {
        tokens = SoftToken.made(2).orElse(List.of());
    }

    @BeforeEach
    void name() {
        assumeTrue(!tokens.isEmpty());
        file = folder.resolve("keystore");
    }

    @Test
    void theTokensKeyOpensWhatItSealedAndIsNeitherInTheFileNorGivenOut() throws IOException {
        var token = tokens.getFirst().under("first");
        var made = Keystore.create(file, token, random);
        var key = made.of(NORTH);

        var opened = Keystore.open(file, token, random);

        assertThat(opened.of(NORTH)).isEqualTo(key);
        assertThat(opened.isDemo()).isFalse();
        assertThat(Keystore.protection(file)).isEqualTo(Protection.Kind.TOKEN);
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .doesNotContain(HexFormat.of().formatHex(key));
    }

    @Test
    void aWrongPinIsSaidAsSuch() {
        Keystore.create(file, tokens.getFirst().under("pin"), random);

        refused(Reason.TOKEN_PIN, tokens.getFirst().under("pin", "000000".toCharArray()));
    }

    @Test
    void aSlotWithoutATokenIsSaidAsSuch() {
        Keystore.create(file, tokens.getFirst().under("slot"), random);
        var empty = new SoftToken(tokens.getFirst().library(), 77_777);

        refused(Reason.TOKEN_MISSING, empty.under("slot"));
    }

    @Test
    void whatIsNoLibraryOfATokenIsSaidAsSuch() throws IOException {
        Keystore.create(file, tokens.getFirst().under("library"), random);
        var text = Files.writeString(folder.resolve("library.so"), "no library");

        refused(Reason.TOKEN_LIBRARY, new SoftToken(text, 1).under("library"));
        refused(
                Reason.TOKEN_LIBRARY,
                new SoftToken(folder.resolve("nowhere.so"), 1).under("library"));
    }

    @Test
    void aTokenWithoutTheKeyAndOneWithAnotherKeyAreRefusedAndGetNone() {
        Keystore.create(file, tokens.getFirst().under("mine"), random);
        Keystore.create(folder.resolve("other"), tokens.getLast().under("mine"), random);

        refused(Reason.TOKEN_WITHOUT_KEY, tokens.getLast().under("nobodys"));
        refused(Reason.TOKEN_WITHOUT_KEY, tokens.getLast().under("nobodys"));
        refused(Reason.TOKEN_OTHER_KEY, tokens.getLast().under("mine"));
    }

    @Test
    void aKeystoreMovesFromAPassphraseIntoATokenAndBack() throws IOException {
        var passphrase = new Protection.Passphrase("con ngựa đúng".toCharArray());
        var token = tokens.getFirst().under("moved");
        var made = Keystore.create(file, passphrase, random);
        var key = made.of(NORTH);

        made.moveTo(token);

        assertThatThrownBy(() -> Keystore.open(file, passphrase, random))
                .extracting(it -> ((KeystoreProblem) it).reason())
                .isEqualTo(Reason.OTHER_PROTECTION);
        var moved = Keystore.open(file, token, random);
        assertThat(moved.of(NORTH)).isEqualTo(key);
        assertThat(moved.id()).isEqualTo(made.id());

        moved.moveTo(passphrase);

        assertThat(Keystore.open(file, passphrase, random).of(NORTH)).isEqualTo(key);
    }

    private void refused(Reason reason, Protection protection) {
        ThrowingCallable opening = () -> Keystore.open(file, protection, random);
        assertThatThrownBy(opening)
                .isInstanceOf(KeystoreProblem.class)
                .extracting(it -> ((KeystoreProblem) it).reason())
                .isEqualTo(reason);
    }
}
