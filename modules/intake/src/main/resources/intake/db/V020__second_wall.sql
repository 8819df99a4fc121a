-- Row-level security: what wall.reach answers decides, whatever a statement asks for (decision 0054).
grant execute on function wall.reach(text[], boolean) to intake;

alter table intake.file enable row level security;
alter table intake.upload enable row level security;

create policy reading on intake.file for select
    using (agency like (select wall.reach('{I,P,J}', false)));
create policy adding on intake.file for insert
    with check (agency like (select wall.reach('{P,J}', true)));

create policy reading on intake.upload for select
    using (agency like (select wall.reach('{I,P,J}', false)));
create policy adding on intake.upload for insert
    with check (agency like (select wall.reach('{P,J}', true)));
-- An upload is no record of anything: whoever may see it may forget it.
create policy forgetting on intake.upload for delete
    using (agency like (select wall.reach('{I,P,J}', false)));
