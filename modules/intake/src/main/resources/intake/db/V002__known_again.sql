-- By what a clerk knows a file again without its name, and why a file was taken back.
alter table intake.file add column covers_from date;
alter table intake.file add column covers_to date;
alter table intake.file add column reason text;

alter table intake.file add constraint file_covers
    check ((covers_from is null) = (covers_to is null) and covers_from <= covers_to);
alter table intake.file add constraint file_reason
    check (reason is null or state = 'WITHDRAWN');
