-- One row: what this instance is. Its kind goes into every leaf, so a demonstration can never pass for a register.
create table journal.instance (
    singleton boolean primary key default true check (singleton),
    kind text not null check (kind in ('DEMO', 'PRODUCTION')),
    pack text not null,
    founded_at timestamptz not null default clock_timestamp()
);

-- What was done, written in the transaction of its rows.
create table journal.act (
    id uuid primary key,
    kind text not null,
    actor uuid not null,
    agency text not null,
    purpose text not null,
    subject uuid,
    content bytea not null check (octet_length(content) = 32),
    salt bytea not null check (octet_length(salt) = 16)
);

-- Acts that have no position yet. Only the sequencing function takes rows away.
create table journal.waiting (
    act uuid primary key references journal.act (id)
);

-- The one order of all acts.
create table journal.entry (
    position bigint primary key check (position > 0),
    act uuid not null unique references journal.act (id),
    recorded_at timestamptz not null,
    leaf bytea not null check (octet_length(leaf) = 32)
);

-- Serves "as known on": the last position recorded before an instant.
create index entry_recorded_at on journal.entry (recorded_at, position);

-- Gives every waiting act the next position, a recorded time that never goes back, and its RFC 6962 leaf
-- hash over a salted commitment. Nobody may call it with a time of their own choosing: it has no grant.
create function journal.sequence_waiting(proposed timestamptz) returns bigint
    language plpgsql
    set search_path = ''
as
$$
declare
    last_position bigint;
    last_recorded timestamptz;
    here journal.instance%rowtype;
    waiting_act journal.act%rowtype;
    recorded timestamptz;
    commitment bytea;
begin
    perform pg_catalog.pg_advisory_xact_lock(5126021380);
    select * into strict here from journal.instance;
    select position, recorded_at into last_position, last_recorded
      from journal.entry order by position desc limit 1;
    last_position := coalesce(last_position, 0);
    for waiting_act in
        select a.* from journal.waiting w join journal.act a on a.id = w.act order by a.id
    loop
        last_position := last_position + 1;
        recorded := greatest(date_trunc('milliseconds', proposed), last_recorded);
        last_recorded := recorded;
        commitment := sha256(waiting_act.salt || convert_to(concat_ws('|',
            'homeward-act-1', here.kind, here.pack, last_position,
            (extract(epoch from recorded) * 1000)::bigint, waiting_act.id, waiting_act.kind,
            waiting_act.actor, waiting_act.agency, waiting_act.purpose,
            coalesce(waiting_act.subject::text, '-'), encode(waiting_act.content, 'hex')), 'UTF8'));
        insert into journal.entry (position, act, recorded_at, leaf)
        values (last_position, waiting_act.id, recorded, sha256('\x00'::bytea || commitment));
        delete from journal.waiting where act = waiting_act.id;
    end loop;
    return last_position;
end
$$;

create function journal.sequence_now() returns bigint
    language sql
    security definer
    set search_path = ''
as
$$
    select journal.sequence_waiting(pg_catalog.clock_timestamp())
$$;

revoke all on function journal.sequence_waiting(timestamptz) from public;
revoke all on function journal.sequence_now() from public;
grant execute on function journal.sequence_now() to journal;

grant usage on schema journal to journal;
grant select on all tables in schema journal to journal;
grant insert on journal.instance, journal.act, journal.waiting to journal;
revoke insert on journal.entry from journal;
