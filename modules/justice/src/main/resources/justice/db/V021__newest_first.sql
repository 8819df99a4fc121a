-- A page of a list walks these from its start; the few that a later revision replaced are passed by.
create index criminal_case_latest on justice.criminal_case
    ((greatest(uncovered_on, initiated_on, transferred_on, tried_on)) desc, record) where live;
create index criminal_case_latest_of_agency on justice.criminal_case
    (agency, (greatest(uncovered_on, initiated_on, transferred_on, tried_on)) desc, record) where live;

create index suspect_latest on justice.suspect
    ((greatest(involved_on, arrested_on, accused_on, convicted_on)) desc, record) where live;
create index suspect_latest_of_agency on justice.suspect
    (agency, (greatest(involved_on, arrested_on, accused_on, convicted_on)) desc, record) where live;
