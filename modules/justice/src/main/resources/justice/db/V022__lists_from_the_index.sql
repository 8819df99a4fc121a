-- As V021, with all that decides whether a file stands on a list: what a page passes by is not fetched.
create index criminal_case_list on justice.criminal_case
    ((greatest(uncovered_on, initiated_on, transferred_on, tried_on)) desc, record)
    include (revision, agency, uncovered_on, initiated_on, transferred_on, tried_on) where live;
create index criminal_case_list_of_agency on justice.criminal_case
    (agency, (greatest(uncovered_on, initiated_on, transferred_on, tried_on)) desc, record)
    include (revision, uncovered_on, initiated_on, transferred_on, tried_on) where live;
drop index justice.criminal_case_latest;
drop index justice.criminal_case_latest_of_agency;

create index suspect_list on justice.suspect
    ((greatest(involved_on, arrested_on, accused_on, convicted_on)) desc, record)
    include (revision, agency, involved_on, arrested_on, accused_on, convicted_on) where live;
create index suspect_list_of_agency on justice.suspect
    (agency, (greatest(involved_on, arrested_on, accused_on, convicted_on)) desc, record)
    include (revision, involved_on, arrested_on, accused_on, convicted_on) where live;
drop index justice.suspect_latest;
drop index justice.suspect_latest_of_agency;
