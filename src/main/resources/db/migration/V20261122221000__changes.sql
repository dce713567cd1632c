-- What happens to an account that stands: reports of changes (七（二）) and names to be determined (四（三）).
create table registry.change (
    id           uuid primary key,
    account_id   uuid not null references registry.account (id),
    kind         text not null,
    state        text not null,
    applicant_id uuid not null references directory.person (id),
    happened_on  date,
    reported_on  date not null,
    due_on       date,
    answers      jsonb not null,
    before       jsonb not null,
    returned     jsonb
);
comment on column registry.change.answers is 'personal: the form of 七（二） as sent, shown to those who may read the account; kept 10 years';
comment on column registry.change.before is 'personal: what was on record before, beside it; kept with the form';
comment on column registry.change.returned is 'personal: the form of the round before, to mark what changed; kept with the form';
create index change_of_account on registry.change (account_id, id desc);
