-- Who is to begin at an agency that has no users: one person proposes, another one confirms.
create table access.onboarding (
    onboarding uuid primary key,
    act uuid not null,
    agency text not null,
    login text not null,
    display_name text not null,
    asked_by uuid not null references access.login (user_id),
    until_second bigint not null
);

create table access.onboarding_decided (
    onboarding uuid primary key references access.onboarding (onboarding),
    act uuid not null,
    decided_by uuid not null references access.login (user_id),
    outcome text not null check (outcome in ('confirmed', 'withdrawn'))
);
