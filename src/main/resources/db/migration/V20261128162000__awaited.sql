-- A supervisor may be asked anew on the day on which another confirmed: two dates do not tell who waits for whom.
alter table registry.membership add column awaited boolean not null default false;
update registry.membership set awaited = true where asked_on is not null and (admitted_on is null or admitted_on < asked_on);
