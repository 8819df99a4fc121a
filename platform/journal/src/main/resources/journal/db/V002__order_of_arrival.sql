-- The id of an act is made when the act begins, so it says nothing about which of two acts was written on top of
-- the other. The number taken here does: it is taken when the act's row is written, after all its other rows, so
-- an act that read what another had committed always has the larger one.
alter table journal.waiting add column arrival bigint generated always as identity;

-- As before, in the order of arrival.
create or replace function journal.sequence_waiting(proposed timestamptz) returns bigint
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
        select a.* from journal.waiting w join journal.act a on a.id = w.act order by w.arrival
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
