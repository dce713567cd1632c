-- What modules above the register may join.
create view registry.account_shown as
    select a.id, a.state, a.name, a.platform, a.unit_id, a.body, a.grouped, a.created_by, a.filing_number, a.opened_on,
        a.closed_on, m.members, m.reached_on, m.asked_on, m.admitted_on, m.admitted_by
    from registry.account a left join registry.membership m on m.account_id = a.id;
create view registry.custody_shown as
    select account_id, person_id, expected_leave from registry.custody where until_on is null;

create schema groups;

create table groups.particulars (
    account_id uuid primary key references registry.account (id),
    kind       text not null,
    range      text not null,
    content    text not null,
    end_on     date,
    owner_id   uuid not null references directory.person (id),
    version    integer not null,
    since_on   date not null
);
create index particulars_of_owner on groups.particulars (owner_id);
create index particulars_by_end on groups.particulars (end_on) where end_on is not null;

-- What two decide together; the proposal as the first signed it and the second sees it.
create table groups.decision (
    id          uuid primary key,
    account_id  uuid not null references registry.account (id),
    kind        text not null,
    state       text not null,
    proposal    jsonb not null,
    seen        integer not null,
    proposer_id uuid not null references directory.person (id),
    side        text not null,
    proposed_on date not null,
    substitute  boolean not null default false,
    signer_id   uuid references directory.person (id),
    ended_at    timestamptz,
    reason      text
);
comment on column groups.decision.reason is 'personal: why it was declined or taken back, in free text, shown to those who may read the group; deleted with the group';
create index decision_of_account on groups.decision (account_id, id desc);
-- One of a kind at a time: two who ask at once do not both stand. Of outsiders there may be several.
create unique index decision_once on groups.decision (account_id, kind) where state = 'OPEN' and kind <> 'OUTSIDER';

-- A group that has so many members, as it was filed.
create table groups.filing (
    id           uuid primary key,
    account_id   uuid not null references registry.account (id),
    state        text not null,
    applicant_id uuid not null references directory.person (id),
    filed        jsonb not null,
    remark       text not null,
    sent_on      date not null
);
comment on column groups.filing.remark is 'personal: what the custodian adds in free text, shown to those who may read the case; kept 10 years';
create unique index filing_once on groups.filing (account_id) where state in ('OPEN', 'FILED');
create index filing_of_account on groups.filing (account_id, id desc);

-- Somebody looked whether names are real: numbers only, never whose.
create table groups.name_check (
    id                 uuid primary key,
    account_id         uuid not null references registry.account (id),
    checked_on         date not null,
    checked_by         uuid not null references directory.person (id),
    matched            boolean not null,
    members            integer not null,
    not_real           integer not null,
    outsiders          integer not null,
    gone               integer not null,
    undecided          integer not null,
    supervisor_missing boolean not null
);
create index name_check_of_account on groups.name_check (account_id, id desc);

create table groups.outsider (
    id          uuid primary key,
    account_id  uuid not null references registry.account (id),
    name        text not null,
    affiliation text not null,
    sponsor_id  uuid not null references directory.person (id),
    until_on    date not null,
    decision_id uuid not null references groups.decision (id),
    left_on     date
);
comment on column groups.outsider.name is 'personal: who of outside was admitted by both (四（三）), shown to owner and supervisor; deleted 6 months after he left or the group ended';
create index outsider_of_account on groups.outsider (account_id);
create index outsider_staying on groups.outsider (until_on) where left_on is null;

-- The optional roster: people of the institution only, by reference.
create table groups.member (
    account_id uuid not null references registry.account (id),
    person_id  uuid not null references directory.person (id),
    joined_on  date not null,
    left_on    date,
    primary key (account_id, person_id)
);
create index member_gone on groups.member (left_on) where left_on is not null;

create table groups.education (
    id         uuid primary key,
    account_id uuid not null references registry.account (id),
    held_on    date not null,
    topic      text not null,
    held_by    text not null,
    noted_by   uuid not null references directory.person (id),
    noted_on   date not null
);
comment on column groups.education.held_by is 'personal: who explained the rules, as the note says; shown to those who may read the account; kept with it';
create index education_of_account on groups.education (account_id, held_on desc, id desc);
