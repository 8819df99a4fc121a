-- Records opened in an emergency by somebody whose work does not reach them. `reason` and `note` are sealed under the key
-- of the record: who is erased takes them along.
create table access.emergency (
    emergency uuid primary key,
    act uuid not null,
    record uuid not null,
    reference uuid not null,
    side text not null check (side in ('P', 'J')),
    owner text not null,
    opened text not null check (opened <> 'OP'),
    user_id uuid not null,
    for_user uuid, -- whose work it was, where somebody stood in
    agency text not null,
    roles text[] not null,
    needs_second boolean not null,
    since_second bigint not null,
    until_second bigint not null check (until_second - since_second between 0 and 3600),
    reason bytea not null
);

-- The list of the agency that answers for the records (SqlEmergencies.OF_OWNER).
create index emergency_of_owner on access.emergency (owner, since_second);
-- What an agency's people have open now (SqlEmergencies.ENDING_AFTER).
create index emergency_of_openers on access.emergency (agency, until_second);

-- A second person approved, where the matrix of rights asks for one.
create table access.emergency_approved (
    emergency uuid primary key references access.emergency (emergency),
    act uuid not null,
    approved_by uuid not null,
    approved_for uuid,
    until_second bigint not null
);

-- What the owner said of it afterwards, once.
create table access.emergency_review (
    emergency uuid primary key references access.emergency (emergency),
    act uuid not null,
    reviewed_by uuid not null,
    verdict text not null check (verdict in ('justified', 'not-justified')),
    note bytea not null
);

-- Behind the second wall (decision 0054): the owner's oversight and supervisors of that side see them, and whoever is
-- cleared for identities or places of the owner, as the one who opens a record is. That one writes what is opened; what
-- is said of it afterwards is written by who may decide at the owner.
grant execute on function wall.reach(text[], boolean) to access;

alter table access.emergency enable row level security;
alter table access.emergency_approved enable row level security;
alter table access.emergency_review enable row level security;

create policy reading on access.emergency for select
    using (coalesce(owner like case side
                                 when 'P' then (select wall.reach('{A,H,I,L,P}', false))
                                 when 'J' then (select wall.reach('{A,H,I,L,J}', false))
                               end, false));
create policy adding on access.emergency for insert
    with check (coalesce(owner like (select wall.reach('{H,I,L}', false)), false));

create policy reading on access.emergency_approved for select
    using ((select wall.reach('{A,H,I,L,P,J}', false)) is not null
           and exists (select from access.emergency as e where e.emergency = emergency_approved.emergency));
create policy adding on access.emergency_approved for insert
    with check ((select wall.reach('{H,I,L}', false)) is not null
                and exists (select from access.emergency as e where e.emergency = emergency_approved.emergency));

create policy reading on access.emergency_review for select
    using ((select wall.reach('{A,H,I,L,P,J}', false)) is not null
           and exists (select from access.emergency as e where e.emergency = emergency_review.emergency));
create policy adding on access.emergency_review for insert
    with check (exists (select
                          from access.emergency as e
                         where e.emergency = emergency_review.emergency
                           and coalesce(e.owner like case e.side
                                                       when 'P' then (select wall.reach('{A,P}', true))
                                                       when 'J' then (select wall.reach('{A,J}', true))
                                                     end, false)));
