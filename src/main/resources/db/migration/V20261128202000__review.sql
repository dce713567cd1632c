-- More of what modules above the register may join.
create or replace view registry.account_shown as
    select a.id, a.state, a.name, a.platform, a.unit_id, a.body, a.grouped, a.created_by, a.filing_number, a.opened_on,
        a.closed_on, m.members, m.reached_on, m.asked_on, m.admitted_on, m.admitted_by, a.tier, a.pinyin, a.filed_on
    from registry.account a left join registry.membership m on m.account_id = a.id;
create view registry.change_shown as
    select id, account_id, kind, state, happened_on, reported_on, due_on from registry.change;

create view groups.education_shown as
    select account_id, held_on from groups.education;

create schema review;

-- The review of a year (七（三）): when it takes place, and who opened it.
create table review.year (
    year      integer primary key,
    id        uuid not null unique,
    from_on   date not null,
    until_on  date not null,
    opened_on date not null,
    opened_by uuid not null references directory.person (id)
);

-- What one body judges of it.
create table review.part (
    id      uuid primary key,
    year    integer not null references review.year (year),
    lane    text not null,
    unit_id uuid not null references directory.unit (id),
    seat    text not null,
    unique (year, lane, unit_id)
);
create index part_of_seat on review.part (seat, year desc);

-- One account in one year.
create table review.review (
    id            uuid primary key,
    year          integer not null references review.year (year),
    account_id    uuid not null references registry.account (id),
    part_id       uuid not null references review.part (id),
    place         text not null,
    tier          smallint not null,
    state         text not null,
    due_on        date not null,
    version       integer not null default 0,
    answers       jsonb not null default '{}',
    unchanged     boolean not null default false,
    confirmed_by  uuid references directory.person (id),
    confirmed_at  timestamptz,
    signed_by     uuid references directory.person (id),
    signed_at     timestamptz,
    remark        text,
    exceptions    text[] not null default '{}',
    advice        text[] not null default '{}',
    intended_by   uuid references directory.person (id),
    intended_on   date,
    intended_why  text,
    heard_until   date,
    statement     text,
    stated_by     uuid references directory.person (id),
    rectify_what  text,
    rectify_until date,
    rectified     text,
    conclusion    text,
    reasons       text,
    concluded_by  uuid references directory.person (id),
    concluded_at  timestamptz,
    unique (year, account_id)
);
comment on column review.review.answers is 'personal: the custodian''s answers about the account, with free text; shown to those who may read the review; kept 10 years';
comment on column review.review.remark is 'personal: what the supervisor adds in free text; as the answers';
comment on column review.review.intended_why is 'personal: why the account is to fail, in free text; as the answers';
comment on column review.review.statement is 'personal: the statement of those concerned, in free text; as the answers';
comment on column review.review.rectify_what is 'personal: what is to be put right, in free text; as the answers';
comment on column review.review.rectified is 'personal: how it was put right, in free text; as the answers';
comment on column review.review.reasons is 'personal: the reasons of the conclusion, in free text; as the answers';
-- The list of a part, in its tabs: by state, the clean before those with exceptions.
create index review_of_part on review.review (part_id, state, (cardinality(exceptions) > 0), place, id);
create index review_of_account on review.review (account_id, year desc);
create index review_open on review.review (id) where state <> 'CONCLUDED';
