-- The secret of a user's codes, sealed under a key of the keystore. The newest revision counts.
create table access.second_factor (
    user_id uuid not null references access.login (user_id),
    revision int not null check (revision > 0),
    act uuid not null,
    secret bytea, -- none: taken away
    primary key (user_id, revision)
);

-- No code is taken twice.
create table access.code_taken (
    user_id uuid not null references access.login (user_id),
    step bigint not null,
    act uuid not null,
    primary key (user_id, step)
);

-- One administrator asks that a user proves anew who they are, another one decides.
create table access.proof_reset (
    request uuid primary key,
    user_id uuid not null references access.login (user_id),
    act uuid not null,
    asked_by uuid not null references access.login (user_id),
    until_second bigint not null
);

create table access.proof_reset_decided (
    request uuid primary key references access.proof_reset (request),
    act uuid not null,
    decided_by uuid not null references access.login (user_id),
    outcome text not null check (outcome in ('confirmed', 'withdrawn'))
);
