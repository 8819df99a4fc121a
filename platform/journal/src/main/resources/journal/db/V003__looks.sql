-- Who looked at whose sealed data: the second tree. Reads are a hundred times as many as acts and change no figure.
create table journal.look (
    position bigint primary key check (position > 0),
    looked_at timestamptz not null,
    kind text not null,
    reader uuid not null,
    agency text not null,
    on_right text not null,
    purpose text not null,
    record uuid,
    records integer not null check (records >= 0),
    salt bytea not null check (octet_length(salt) = 16),
    leaf bytea not null check (octet_length(leaf) = 32)
);

-- Who opened this file (SqlReadJournal.AT), what somebody or an agency's people opened (OF, BY_AGENCY).
create index look_record on journal.look (record, position) where record is not null;
create index look_reader on journal.look (reader, position);
create index look_agency on journal.look (agency, position);

-- The roots of full tiles of 256 leaves, so that the tree is not read from its first leaf at each start. `homeward
-- verify` works them out again.
create table journal.look_tile (
    tile bigint primary key check (tile >= 0),
    root bytea not null check (octet_length(root) = 32)
);

-- Writes looks at the next positions, at a time that never goes back. As with acts, nobody chooses either.
create function journal.write_looks(
    kinds text[], readers uuid[], agencies text[], rights text[], purposes text[], looked_at uuid[], counts integer[],
    salts bytea[]) returns bigint
    language plpgsql
    security definer
    set search_path = ''
as
$$
declare
    last_position bigint;
    last_at timestamptz;
    now_at timestamptz;
    here journal.instance%rowtype;
begin
    perform pg_catalog.pg_advisory_xact_lock(5126021381);
    select * into strict here from journal.instance;
    select l.position, l.looked_at into last_position, last_at
      from journal.look l order by l.position desc limit 1;
    last_position := coalesce(last_position, 0);
    now_at := greatest(date_trunc('milliseconds', pg_catalog.clock_timestamp()), last_at);
    insert into journal.look (position, looked_at, kind, reader, agency, on_right, purpose, record, records, salt, leaf)
    select last_position + place, now_at, kind, reader, agency, on_right, purpose, record, records, salt,
           sha256('\x00'::bytea || sha256(salt || convert_to(concat_ws('|',
               'homeward-look-1', here.kind, here.pack, last_position + place,
               (extract(epoch from now_at) * 1000)::bigint, kind, reader, agency, on_right, purpose,
               coalesce(record::text, '-'), records), 'UTF8')))
      from unnest(kinds, readers, agencies, rights, purposes, looked_at, counts, salts) with ordinality
        as a (kind, reader, agency, on_right, purpose, record, records, salt, place);
    return last_position + coalesce(array_length(kinds, 1), 0);
end
$$;

revoke all on function journal.write_looks(text[], uuid[], text[], text[], text[], uuid[], integer[], bytea[]) from public;
grant execute on function journal.write_looks(text[], uuid[], text[], text[], text[], uuid[], integer[], bytea[])
    to journal;
revoke insert on journal.look from journal;
