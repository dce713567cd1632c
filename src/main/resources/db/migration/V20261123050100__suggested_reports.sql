-- A list showed that people around accounts changed: the unit is told once, and reports or says why not.
create table registry.suggestion (
    id          uuid primary key,
    unit_id     uuid not null references directory.unit (id),
    list_id     uuid not null,
    happened_on date not null,
    ended_on    date,
    reason      text
);
create unique index suggestion_one_open on registry.suggestion (unit_id) where ended_on is null;
comment on column registry.suggestion.reason is 'personal: why no report is needed, in free text, shown to those who may read the account; deleted with the account';

create table registry.suggestion_account (
    suggestion_id uuid not null references registry.suggestion (id),
    account_id    uuid not null references registry.account (id),
    cause         text not null check (cause in ('CUSTODIAN', 'HEAD')),
    settled_on    date,
    primary key (suggestion_id, account_id)
);
create index suggestion_of_account on registry.suggestion_account (account_id) where settled_on is null;
