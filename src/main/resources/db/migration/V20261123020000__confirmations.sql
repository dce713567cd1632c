-- When somebody last said that the record of an account is still true.
alter table registry.account add column confirmed_at timestamptz;
-- The records that nobody touched for longest.
create index account_untouched on registry.account (greatest(changed_at, confirmed_at), id) where state = 'RUNNING';
