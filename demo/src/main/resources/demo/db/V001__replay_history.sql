-- Only a demonstration has this schema. While its invented history is replayed, acts get the time at which they
-- would have been recorded; when the history is loaded, the function goes away for good.
create function demo.sequence_at(recorded timestamptz) returns bigint
    language sql
    security definer
    set search_path = ''
as
$$
    select journal.sequence_waiting(recorded)
$$;

create function demo.end_of_history() returns void
    language plpgsql
    security definer
    set search_path = ''
as
$$
begin
    if (select kind from journal.instance) <> 'DEMO' then
        raise exception 'only a demonstration has a history to end';
    end if;
    drop function if exists demo.sequence_at(timestamptz);
end
$$;

create function demo.history_is_open() returns boolean
    language sql
    security definer
    set search_path = ''
as
$$
    select to_regprocedure('demo.sequence_at(timestamptz)') is not null
$$;

revoke all on function demo.sequence_at(timestamptz) from public;
revoke all on function demo.end_of_history() from public;
revoke all on function demo.history_is_open() from public;
grant usage on schema demo to demo;
grant execute on function demo.sequence_at(timestamptz) to demo;
grant execute on function demo.end_of_history() to demo;
grant execute on function demo.history_is_open() to demo;

-- How far the replay has come, so that a killed start goes on where it was: the events that were done.
create table demo.replayed (
    event integer primary key
);
grant select, insert on demo.replayed to demo;
