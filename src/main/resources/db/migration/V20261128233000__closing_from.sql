-- In which state an account was when its closing began: so the public is answered until it is closed.
alter table registry.account add column closing_from text check (closing_from in ('TO_BE_FILED', 'RUNNING', 'SUSPENDED'));
update registry.account set closing_from = case when filing_number is null and not grouped then 'TO_BE_FILED' else 'RUNNING' end
where state = 'CLOSING';
alter table registry.account add check (closing_from is null or state = 'CLOSING');
comment on column registry.account.closing_from is 'state when the closing began';
