package org.homeward.access.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.access.model.Passkey;
import org.homeward.access.model.Passkeys;
import org.homeward.access.model.User;
import org.homeward.base.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/// The kept passkeys as the check of a signature asks for them. It writes nothing: what it is given
/// to save waits for the use case, which journals it.
final class CeremonyKeys
        implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {
    private final Passkeys passkeys;
    private final Optional<User> user;
    private Optional<CredentialRecord> saved = Optional.empty();

    /// @param user who makes one; empty where one is used
    CeremonyKeys(Passkeys passkeys, Optional<User> user) {
        this.passkeys = passkeys;
        this.user = user;
    }

    /// The passkey that held.
    Optional<CredentialRecord> saved() {
        return saved;
    }

    @Override
    public void save(CredentialRecord record) {
        saved = Optional.of(record);
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return passkeys.find(credential.toBase64UrlString()).map(CeremonyKeys::record).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return user.filter(it -> PasskeyCeremony.handle(it.id()).equals(handle))
                .map(it -> passkeys.of(it.id()).stream().map(CeremonyKeys::record).toList())
                .orElseGet(List::of);
    }

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes handle) {
        return entity(handle, "", "");
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String login) {
        return user.filter(it -> it.login().value().equals(login))
                .map(it -> entity(it.id(), it))
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("users are made by administrators");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("passkeys are revoked, never deleted");
    }

    private static PublicKeyCredentialUserEntity entity(UserId id, User user) {
        return entity(
                PasskeyCeremony.handle(id), user.login().value(), user.account().displayName());
    }

    private static PublicKeyCredentialUserEntity entity(Bytes handle, String login, String name) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(login)
                .displayName(name)
                .build();
    }

    private static CredentialRecord record(Passkey passkey) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(passkey.credential()))
                .userEntityUserId(PasskeyCeremony.handle(passkey.user()))
                // The check reads the key from the attestation.
                .publicKey(new ImmutablePublicKeyCose(new byte[0]))
                .attestationObject(new Bytes(passkey.made().attestation()))
                .signatureCount(passkey.made().counter())
                .uvInitialized(true)
                .transports(
                        passkey.made().transports().stream()
                                .map(AuthenticatorTransport::valueOf)
                                .collect(Collectors.toSet()))
                .label(passkey.state().label())
                .build();
    }
}
