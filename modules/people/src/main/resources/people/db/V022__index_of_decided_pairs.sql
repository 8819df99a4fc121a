-- The few pairs that users decided, among all that rules linked (SqlShelves).
create index link_by_user on people.link (low, high, revision) where made_by = 'user';
