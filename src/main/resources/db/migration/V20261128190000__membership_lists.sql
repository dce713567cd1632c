-- The lists of what awaits its supervisor and of what reached the line begin with those few, not with all groups.
create index membership_awaited on registry.membership (account_id) where awaited;
create index membership_reached on registry.membership (account_id) where reached_on is not null;
