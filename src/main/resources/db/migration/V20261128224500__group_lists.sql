-- More of what modules above may join.
create or replace view registry.account_shown as
    select a.id, a.state, a.name, a.platform, a.unit_id, a.body, a.grouped, a.created_by, a.filing_number, a.opened_on,
        a.closed_on, m.members, m.reached_on, m.asked_on, m.admitted_on, m.admitted_by, a.tier, a.pinyin, a.filed_on,
        a.confirmed_at
    from registry.account a left join registry.membership m on m.account_id = a.id;
create view registry.answer_shown as
    select a.account_id, c.id as campaign_id, c.title, a.answer, r.replied_at
    from registry.reply_account a join registry.reply r on r.id = a.reply_id
    join registry.campaign c on c.id = r.campaign_id;
create index answer_of_account on registry.reply_account (account_id);
create view groups.group_shown as
    select account_id, kind, owner_id, end_on from groups.particulars;

-- A unit proposes that one of its groups be dissolved; owner and supervisor decide (四（三）).
create table groups.unit_proposal (
    id          uuid primary key,
    account_id  uuid not null references registry.account (id),
    why         text not null,
    proposed_by uuid not null references directory.person (id),
    proposed_on date not null,
    state       text not null,
    answered_by uuid references directory.person (id),
    reason      text
);
comment on column groups.unit_proposal.why is 'personal: why the unit would have it dissolved, in free text, shown to those who may read the group; deleted with the group';
comment on column groups.unit_proposal.reason is 'personal: why owner or supervisor keep it, in free text; as why';
create index unit_proposal_of_account on groups.unit_proposal (account_id, id desc);
create unique index unit_proposal_once on groups.unit_proposal (account_id) where state = 'OPEN';

-- In the month of the review units say of each of their groups whether it is kept.
alter table review.year add column groups_on date;
create table review.group_list (
    id      uuid primary key,
    year    integer not null references review.year (year),
    unit_id uuid not null references directory.unit (id),
    seat    text not null,
    unique (year, unit_id)
);
create index group_list_of_seat on review.group_list (seat, year desc);

-- One group in one year. Kind and supervisor are what its list is filtered by.
create table review.group_line (
    account_id    uuid not null references registry.account (id),
    year          integer not null references review.year (year),
    list_id       uuid not null references review.group_list (id),
    place         text not null,
    kind          text not null,
    supervisor_id uuid references directory.person (id),
    answer        text not null default 'OPEN',
    version       integer not null default 0,
    why           text,
    answered_by   uuid references directory.person (id),
    answered_at   timestamptz,
    primary key (account_id, year)
);
comment on column review.group_line.why is 'personal: why the unit would have the group dissolved, in free text; shown to those who may read the list; kept 10 years';
create index group_line_of_list on review.group_line (list_id, answer, place, account_id);
-- What is still asked of a year: looked at every hour.
create index group_line_open on review.group_line (year, account_id) where answer = 'OPEN';
