-- The order in which figures were released. The index serves the list of released figures, a page after a page.
alter table figures.publication add column place bigint generated always as identity;
create unique index publication_place on figures.publication (place);
