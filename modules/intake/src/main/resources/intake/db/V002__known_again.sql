-- By what a clerk knows a file again without its name, and why a file was taken back.
alter table intake.file add column half_year date; -- its first day
alter table intake.file add column reason text;

alter table intake.file add constraint file_reason
    check (reason is null or state = 'WITHDRAWN');
