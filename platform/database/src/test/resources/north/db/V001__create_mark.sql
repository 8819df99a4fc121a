create table north.mark (
    id uuid primary key,
    text text not null,
    size int check (size < 1000),
    number bigint,
    flag boolean,
    content bytea,
    day date,
    recorded timestamptz
);
create table north.later (id int primary key deferrable initially deferred);
create sequence north.position;
create function north.secret() returns int language sql return 42;
