-- A page of the list walks these from its start; the few that a later revision replaced are passed by.
create index victim_latest on protection.victim
    ((greatest(received_on, verified_on, identified_on, rescued_on, supported_on)) desc, record) where live;
create index victim_latest_of_agency on protection.victim
    (agency, (greatest(received_on, verified_on, identified_on, rescued_on, supported_on)) desc, record) where live;
