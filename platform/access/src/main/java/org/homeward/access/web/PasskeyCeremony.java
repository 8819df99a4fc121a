package org.homeward.access.web;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.homeward.access.model.Passkey;
import org.homeward.access.model.Passkeys;
import org.homeward.access.model.User;
import org.homeward.base.UserId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What browser and server say to each other when a passkey is made or used (Web Authentication).
///
/// Each challenge stands in the session of the browser that asked and is good for one answer. The
/// device must have made sure of its user, by a finger, a face or a number of its own.
final class PasskeyCeremony {
    private static final Logger LOG = LoggerFactory.getLogger(PasskeyCeremony.class);
    private static final String MAKING = PasskeyCeremony.class.getName() + ".making";
    private static final String USING = PasskeyCeremony.class.getName() + ".using";
    private static final int LONGEST = 20_000;

    private final Passkeys passkeys;
    private final PasskeySite site;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyCeremony(Passkeys passkeys, PasskeySite site) {
        this.passkeys = passkeys;
        this.site = site;
    }

    /// A passkey that signed the challenge.
    record Used(Passkey passkey, long counter) {}

    PasskeySite site() {
        return site;
    }

    /// What the browser is told to make a passkey for.
    String toMake(HttpServletRequest request, User user, String product) {
        var operations =
                operations(request, new CeremonyKeys(passkeys, Optional.of(user)), product);
        var options =
                operations.createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(
                                UsernamePasswordAuthenticationToken.authenticated(
                                        user.login().value(), null, List.of())));
        request.getSession().setAttribute(MAKING, options);
        return json.writeValueAsString(options);
    }

    /// The passkey that the browser made; empty when its answer does not hold.
    Optional<Passkey> made(HttpServletRequest request, User user, String answer, String label) {
        var options = take(request.getSession(), MAKING, PublicKeyCredentialCreationOptions.class);
        return holds(
                answer,
                () -> {
                    var credential =
                            json.readValue(
                                    answer,
                                    new TypeReference<
                                            PublicKeyCredential<
                                                    AuthenticatorAttestationResponse>>() {});
                    var keys = new CeremonyKeys(passkeys, Optional.of(user));
                    return options.filter(it -> it.getUser().getId().equals(handle(user.id())))
                            .map(
                                    it ->
                                            operations(request, keys, "")
                                                    .registerCredential(
                                                            new ImmutableRelyingPartyRegistrationRequest(
                                                                    it,
                                                                    new RelyingPartyPublicKey(
                                                                            credential, label))))
                            .map(it -> passkey(user.id(), it, label));
                });
    }

    /// What the browser is told to sign. The same until it is answered, so that two open pages do
    /// not get into each other's way.
    String toSign(HttpServletRequest request) {
        var session = request.getSession();
        if (session.getAttribute(USING) instanceof PublicKeyCredentialRequestOptions waiting) {
            return json.writeValueAsString(waiting);
        }
        var options =
                operations(request, new CeremonyKeys(passkeys, Optional.empty()), "")
                        .createCredentialRequestOptions(
                                new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        session.setAttribute(USING, options);
        return json.writeValueAsString(options);
    }

    Optional<Used> used(HttpServletRequest request, String answer) {
        var options = take(request.getSession(), USING, PublicKeyCredentialRequestOptions.class);
        return holds(
                answer,
                () -> {
                    var credential =
                            json.readValue(
                                    answer,
                                    new TypeReference<
                                            PublicKeyCredential<
                                                    AuthenticatorAssertionResponse>>() {});
                    var keys = new CeremonyKeys(passkeys, Optional.empty());
                    options.ifPresent(
                            it ->
                                    operations(request, keys, "")
                                            .authenticate(
                                                    new RelyingPartyAuthenticationRequest(
                                                            it, credential)));
                    return keys.saved()
                            .flatMap(
                                    it ->
                                            passkeys.find(it.getCredentialId().toBase64UrlString())
                                                    .map(
                                                            key ->
                                                                    new Used(
                                                                            key,
                                                                            it
                                                                                    .getSignatureCount())));
                });
    }

    /// Whatever does not hold is refused alike; the log says why, without a word of the answer.
    private static <T> Optional<T> holds(String answer, Supplier<Optional<T>> check) {
        if (answer.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return check.get();
        } catch (JacksonException | WebAuthnException | IllegalArgumentException refused) {
            LOG.info("event=passkey_refused reason={}", refused.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Webauthn4JRelyingPartyOperations operations(
            HttpServletRequest request, CeremonyKeys keys, String product) {
        var rp = PublicKeyCredentialRpEntity.builder().id(site.host()).name(product).build();
        var operations =
                new Webauthn4JRelyingPartyOperations(keys, keys, rp, Set.of(site.origin(request)));
        operations.setCustomizeCreationOptions(
                options ->
                        options.authenticatorSelection(
                                AuthenticatorSelectionCriteria.builder()
                                        .residentKey(ResidentKeyRequirement.REQUIRED)
                                        .userVerification(UserVerificationRequirement.REQUIRED)
                                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private static <T> Optional<T> take(HttpSession session, String name, Class<T> type) {
        var kept = session.getAttribute(name);
        session.removeAttribute(name);
        return type.isInstance(kept) ? Optional.of(type.cast(kept)) : Optional.empty();
    }

    private static Passkey passkey(UserId user, CredentialRecord record, String label) {
        return new Passkey(
                record.getCredentialId().toBase64UrlString(),
                user,
                new Passkey.Made(
                        bytes(record.getAttestationObject()),
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.toSet()),
                        record.getSignatureCount()),
                new Passkey.State(1, label.strip(), false));
    }

    private static byte[] bytes(@Nullable Bytes bytes) {
        if (bytes == null) {
            throw new IllegalArgumentException("no attestation");
        }
        return bytes.getBytes();
    }

    /// How the device knows the user: the random id, and nothing that says who it is.
    static Bytes handle(UserId user) {
        var id = user.value();
        return new Bytes(
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }
}
