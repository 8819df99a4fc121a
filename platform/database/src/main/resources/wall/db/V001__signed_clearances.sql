-- What a connection is cleared for, signed by the application (decision 0054). Policies of row-level security ask
-- wall.reach; no role but the owner reads this schema's table.
--
-- A clearance is the setting homeward.clearance:
--     <key>|<backend>|<end>|<entries>|<mac>
-- key      id of the secret that signed it
-- backend  the server process it is for: copied into another connection it is worth nothing
-- end      milliseconds of the epoch after which it is worth nothing
-- entries  <class>:<r or w>:<agency or *>, with commas between them; w also reads
-- mac      HMAC-SHA-256 over all before it, in hex

-- Secrets of the processes that serve now, as the two blocks of 64 bytes that HMAC (RFC 2104) begins its hashes with.
create table wall.secret (
    key       uuid        primary key,
    inner_pad bytea       not null check (octet_length(inner_pad) = 64),
    outer_pad bytea       not null check (octet_length(outer_pad) = 64),
    until     timestamptz not null
);

revoke all on wall.secret from public;

-- The entries of the connection's clearance. Without one, or with one that was not signed for this connection and this
-- moment, the statement fails: an answer of no rows would pass for the truth where rows are counted or compared.
create function wall.cleared() returns text[]
    language plpgsql
    stable
    security definer
    set search_path = pg_catalog, pg_temp
as
$$
declare
    said text := current_setting('homeward.clearance', true);
    part text[] := string_to_array(said, '|');
    signed boolean;
begin
    -- Hashed once more, the two are compared in a time that says nothing about the right one.
    select sha256(sha256(s.outer_pad || sha256(s.inner_pad || convert_to(
               concat_ws('|', part[1], part[2], part[3], part[4]), 'UTF8'))))
               = sha256(decode(part[5], 'hex'))
           and part[2] = pg_backend_pid()::text
           and to_timestamp(part[3]::bigint / 1000.0) > statement_timestamp()
      into signed
      from wall.secret s
     where s.key::text = part[1]
       and s.until > statement_timestamp()
       and cardinality(part) = 5;
    if signed is not true then
        raise insufficient_privilege using message = 'this connection is not cleared for rows of persons';
    end if;
    return string_to_array(part[4], ',');
end
$$;

-- Which agencies' rows the connection may read, or also write, by one of the classes: a pattern for LIKE, '%' for all
-- agencies, null for none. Policies call it in a subselect, so that a statement asks once and not for each row.
create function wall.reach(classes text[], writing boolean) returns text
    language plpgsql
    stable
    security definer
    set search_path = pg_catalog, pg_temp
as
$$
declare
    entry text;
    part text[];
    found_one text;
begin
    foreach entry in array wall.cleared() loop
        part := string_to_array(entry, ':');
        if part[1] = any (classes) and (part[2] = 'w' or not writing) then
            if part[3] = '*' then
                return '%';
            end if;
            found_one := part[3];
        end if;
    end loop;
    return regexp_replace(found_one, '([\\%_])', '\\\1', 'g');
end
$$;

revoke all on function wall.cleared() from public;
revoke all on function wall.reach(text[], boolean) from public;
