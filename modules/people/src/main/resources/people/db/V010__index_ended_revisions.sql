-- The few revisions that ended a record: pairs of ended records are not shown (SqlLinks.SHELVED).
create index revision_ended on people.revision (record, revision) where state = 'ended';
