-- As V021, with all that decides whether a file stands on a list: what a page passes by is not fetched.
create index victim_list on protection.victim
    ((greatest(received_on, verified_on, identified_on, rescued_on, supported_on)) desc, record)
    include (revision, agency, received_on, verified_on, identified_on, rescued_on, supported_on) where live;
create index victim_list_of_agency on protection.victim
    (agency, (greatest(received_on, verified_on, identified_on, rescued_on, supported_on)) desc, record)
    include (revision, received_on, verified_on, identified_on, rescued_on, supported_on) where live;
drop index protection.victim_latest;
drop index protection.victim_latest_of_agency;
