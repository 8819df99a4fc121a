-- A login names one user for good, also after the account was disabled.
create table access.login (
    login text primary key,
    user_id uuid not null unique,
    act uuid not null
);

create table access.account (
    user_id uuid not null references access.login (user_id),
    revision int not null check (revision > 0),
    act uuid not null,
    display_name text not null,
    agency text not null,
    roles text[] not null,
    state text not null check (state in ('active', 'disabled')),
    primary key (user_id, revision)
);

create table access.password (
    user_id uuid not null references access.login (user_id),
    revision int not null check (revision > 0),
    act uuid not null,
    hash text not null,
    initial boolean not null,
    primary key (user_id, revision)
);

create table access.sign_in (
    act uuid primary key,
    user_id uuid not null references access.login (user_id),
    outcome text not null
);

-- Which keystore the sealed data of this database belongs to.
create table access.keystore (
    only_one boolean primary key default true check (only_one),
    keystore uuid not null,
    act uuid not null
);
