-- A passkey as it was made: what the browser gave, with the public key in it.
create table access.passkey (
    credential text primary key,
    user_id uuid not null references access.login (user_id),
    act uuid not null,
    attestation bytea not null,
    transports text[] not null
);

-- Serves the list of a user's passkeys.
create index passkey_of_user on access.passkey (user_id);

-- What its user calls it, and whether it still lets in. The newest revision counts.
create table access.passkey_revision (
    credential text not null references access.passkey (credential),
    revision int not null check (revision > 0),
    act uuid not null,
    label text not null,
    state text not null check (state in ('active', 'revoked')),
    primary key (credential, revision)
);

-- How far its counter was at a use: a copy of the key would fall behind.
create table access.passkey_use (
    credential text not null references access.passkey (credential),
    act uuid not null,
    counter bigint not null,
    primary key (credential, act)
);
