-- What a unit reports once of all its accounts, after it was renamed, merged or divided.
create table registry.unit_report (
    id                uuid primary key,
    reorganisation_id uuid not null references directory.reorganisation (id),
    unit_id           uuid not null references directory.unit (id),
    state             text not null,
    accounts          uuid[] not null,
    happened_on       date not null,
    applicant_id      uuid references directory.person (id),
    reported_on       date,
    answers           jsonb not null default '{}',
    contacts          jsonb not null default '{}',
    before            jsonb not null default '{}'
);
create index unit_report_of_unit on registry.unit_report (unit_id, id desc);
create index unit_report_of_reorganisation on registry.unit_report (reorganisation_id);
comment on column registry.unit_report.answers is 'personal: what a unit remarks on its accounts, shown to those who may read the report; kept 10 years with its case';
comment on column registry.unit_report.contacts is 'personal: how an account is reached (七（二）), shown to those who may read the report; kept 10 years with its case';
