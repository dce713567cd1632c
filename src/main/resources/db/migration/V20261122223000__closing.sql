alter table registry.account add column closed_on date;
-- Certificates that end soon.
create index account_certified on registry.account (certified_until, id) where state = 'RUNNING' and certified_until is not null;
