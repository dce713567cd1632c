create schema registry;

create table registry.account (
    id                 uuid primary key,
    state              text not null,
    name               text not null,
    name_key           text not null,
    bigrams            text[] not null,
    pinyin             text not null,
    platform           text,
    canonical_id       text,
    link               text,
    unit_id            uuid references directory.unit (id),
    body               text not null,
    tier               smallint not null,
    filing_number      text unique,
    opened_on          date,
    approved_on        date,
    filed_on           date,
    certified_as       text,
    certified_until    date,
    registrant         text,
    purpose            text,
    retroactive        boolean not null default false,
    imported           boolean not null default false,
    earlier_approval   text,
    earlier_approved_on date,
    remark             text,
    extra              jsonb not null default '{}',
    created_by         uuid references directory.person (id),
    changed_at         timestamptz not null
);
comment on column registry.account.name is 'not personal';
comment on column registry.account.filing_number is 'not personal';
comment on column registry.account.name_key is 'not personal';
comment on column registry.account.pinyin is 'not personal';
comment on column registry.account.remark is 'personal: a note of the office in free text, shown to those who may read the account; deleted with the account';
comment on column registry.account.extra is 'personal: columns of the office''s own workbook, shown to those who may read the account; deleted with the account';
comment on column registry.account.certified_as is 'not personal';
comment on column registry.account.purpose is 'not personal';

-- One real account is in the register once. Drafts and what came to nothing do not count.
create unique index account_once on registry.account (platform, canonical_id)
    where canonical_id is not null and state not in ('DRAFT', 'REFUSED', 'WITHDRAWN', 'LAPSED', 'CLOSED');
create index account_by_id on registry.account (canonical_id) where canonical_id is not null;
create index account_by_name_key on registry.account (name_key);
create index account_by_bigram on registry.account using gin (bigrams);
-- The register in its two orders: by name, and by what changed last.
create index account_by_name on registry.account (pinyin, id) where state <> 'DRAFT';
create index account_by_change on registry.account (changed_at desc, id desc) where state <> 'DRAFT';
create index account_of_unit on registry.account (unit_id, pinyin, id);
create index account_in_state on registry.account (state, pinyin, id);
create index account_of_platform on registry.account (platform, pinyin, id);
create index account_of_tier on registry.account (tier, pinyin, id);
create index account_of_creator on registry.account (created_by, changed_at desc) where created_by is not null;
-- The public directory: running accounts of a tier by name.
create index account_public on registry.account (tier, pinyin, id) where state = 'RUNNING';

create table registry.custody (
    id             uuid primary key,
    account_id     uuid not null references registry.account (id),
    person_id      uuid not null references directory.person (id),
    from_on        date not null,
    until_on       date,
    expected_leave date
);
create index custody_of_account on registry.custody (account_id) where until_on is null;
create index custody_of_person on registry.custody (person_id) where until_on is null;

-- What the applicant filled in, as the pack's form asks for it; kept as filed.
create table registry.filled_form (
    account_id uuid not null references registry.account (id),
    part       text not null check (part in ('APPLICATION', 'FILING')),
    form       text not null,
    procedure  text not null,
    answers    jsonb not null,
    before     jsonb,
    saved_at   timestamptz not null,
    primary key (account_id, part)
);
comment on column registry.filled_form.answers is 'personal: the forms of 七（一）, shown to those who may read the case; kept 10 years, drafts 1 year';
comment on column registry.filled_form.before is 'personal: the form of the round before, to mark what changed; kept with the form';

create sequence registry.filing_serial;

-- The columns a person chose for the register list.
create table registry.layout (
    person_id uuid primary key references directory.person (id),
    columns   text[] not null
);

create schema job;
create table job.scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on job.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on job.scheduled_tasks (last_heartbeat);
