-- What other modules may know of the ledger by SQL: which entry was written about what, and when it happened.
create view ledger.event_shown as
select id, subject_kind, subject_id, version, type, happened_at from ledger.event;

create index account_of_body on registry.account (body, pinyin, id);
create index account_of_filing on registry.account (filed_on) where filed_on is not null;

-- Dated notes of interpretation by the publicity department, beside a clause (十一).
create schema policy;
create table policy.interpretation (
    id            uuid primary key,
    clause        text not null,
    since         date not null,
    zh            text not null,
    en            text,
    person_id     uuid not null,
    entered_at    timestamptz not null,
    superseded_by uuid references policy.interpretation (id)
);
create index interpretation_of_clause on policy.interpretation (clause, since);
comment on column policy.interpretation.zh is 'not personal: an official text';
comment on column policy.interpretation.en is 'not personal: an official text';
