-- Who a user is at the identity provider. The newest revision counts.
create table access.identity (
    user_id uuid not null references access.login (user_id),
    revision int not null check (revision > 0),
    act uuid not null,
    issuer text not null,
    subject text, -- none: no longer bound
    primary key (user_id, revision)
);

-- Serves the question whose identity a subject is, at each signing in.
create index identity_of_subject on access.identity (issuer, subject);
