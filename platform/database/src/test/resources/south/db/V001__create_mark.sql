create table south.mark (id int generated always as identity, text text not null);
create table south.shared (text text not null);
grant usage on schema south to north;
grant select on south.shared to north;
