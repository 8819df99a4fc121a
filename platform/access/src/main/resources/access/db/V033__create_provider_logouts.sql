-- A user signed out at the identity provider, which said so: sessions from before are over.
create table access.provider_logout (
    act uuid primary key,
    user_id uuid not null references access.login (user_id)
);

-- Serves the count in what a session stands on (SqlUsers.STANDING).
create index provider_logout_of_user on access.provider_logout (user_id);
