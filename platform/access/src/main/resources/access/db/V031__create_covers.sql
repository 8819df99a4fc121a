-- Somebody stands in for a colleague until a day. It begins once the stand-in takes it up, and ends by itself.
create table access.cover (
    cover uuid primary key,
    act uuid not null,
    user_id uuid not null references access.login (user_id),
    stand_in uuid not null references access.login (user_id),
    since_second bigint not null,
    until_second bigint not null check (until_second - since_second between 1 and 31 * 86400),
    check (user_id <> stand_in)
);

-- Whom a user stands in for (SqlUsers.KNOWN, at every request), and who stands in for a user.
create index cover_of_stand_in on access.cover (stand_in);
create index cover_of_user on access.cover (user_id);

-- What became of it. The newest revision counts; without one it was offered.
create table access.cover_step (
    cover uuid not null references access.cover (cover),
    revision int not null check (revision > 0),
    act uuid not null,
    state text not null check (state in ('taken-up', 'laid-down', 'ended')),
    by_user uuid not null references access.login (user_id),
    primary key (cover, revision)
);

-- Acts that somebody did for the colleague.
create table access.cover_act (
    act uuid primary key,
    cover uuid not null references access.cover (cover)
);
