-- By which readings the letters of a file were repaired before it was published; codes of the pack.
alter table intake.file add column repair text;
