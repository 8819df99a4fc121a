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

-- Which agencies' rows the connection may read, or also write, by one of the classes: a pattern for LIKE, '%' for all
-- agencies, null for none. Policies call it in a subselect, so that a statement asks once and not for each row.
--
-- Without a clearance, or with one that was not signed for this connection and this moment, the statement fails: an
-- answer of no rows would pass for the truth where rows are counted or compared.
create function wall.reach(classes text[], writing boolean) returns text
    language plpgsql
    stable
    security definer
    set search_path = pg_catalog, pg_temp
    set plan_cache_mode = force_generic_plan -- what the application sets would plan the look-up at every call
as
$$
declare
    part text[] := string_to_array(current_setting('homeward.clearance', true), '|');
    secret wall.secret;
    entry text;
    agency text;
begin
    select s.* into secret from wall.secret s where s.key::text = part[1];
    -- Hashed once more, the two are compared in a time that says nothing about the right one.
    if secret.until > statement_timestamp()
       and cardinality(part) = 5
       and sha256(sha256(secret.outer_pad || sha256(secret.inner_pad || convert_to(
               concat_ws('|', part[1], part[2], part[3], part[4]), 'UTF8'))))
           = sha256(decode(part[5], 'hex'))
       and part[2] = pg_backend_pid()::text
       and to_timestamp(part[3]::bigint / 1000.0) > statement_timestamp()
    then
        foreach entry in array string_to_array(part[4], ',') loop
            if split_part(entry, ':', 1) = any (classes)
               and (split_part(entry, ':', 2) = 'w' or not writing)
            then
                if split_part(entry, ':', 3) = '*' then
                    return '%';
                end if;
                agency := split_part(entry, ':', 3);
            end if;
        end loop;
        return regexp_replace(agency, '([\\%_])', '\\\1', 'g');
    end if;
    raise insufficient_privilege using message = 'this connection is not cleared for rows of persons';
end
$$;

revoke all on function wall.reach(text[], boolean) from public;
