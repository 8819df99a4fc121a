-- The time at which the replay stood. An act that was committed and had no position yet when the process was killed gets
-- the time of its event, and not an earlier one: it must not be known before it was recorded.
create table demo.begun (
    event integer primary key,
    at timestamptz not null
);
grant select, insert on demo.begun to demo;
