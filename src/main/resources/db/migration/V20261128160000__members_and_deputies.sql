-- A group is an account whose platform is one on which people talk in groups; the pack's ids of such platforms end so.
alter table registry.account
    add column grouped boolean not null generated always as (coalesce(platform, '') like '%-group') stored;

-- The two lists in their two orders: accounts without the thousands of groups, and groups by themselves.
create index account_by_name_plain on registry.account (pinyin, id) where state <> 'DRAFT' and not grouped;
create index account_by_change_plain on registry.account (changed_at desc, id desc)
    where state <> 'DRAFT' and not grouped;
create index group_by_name on registry.account (pinyin, id) where state <> 'DRAFT' and grouped;
create index group_by_change on registry.account (changed_at desc, id desc) where state <> 'DRAFT' and grouped;

-- Who is in a platform with members: how many, as counted or declared; and whether the supervisor is (四（一）).
create table registry.membership (
    account_id  uuid primary key references registry.account (id),
    members     integer,
    counted_on  date,
    reached_on  date,
    asked_on    date,
    admitted_on date,
    admitted_by uuid references directory.person (id)
);

-- Who supervises in the place of the office (三（三）): named by the head, and only while he is his deputy.
create table registry.deputy (
    account_id uuid primary key references registry.account (id),
    person_id  uuid not null references directory.person (id),
    named_by   uuid not null references directory.person (id),
    named_on   date not null
);
create index deputy_of_person on registry.deputy (person_id);

-- The columns that a person chose, for each of the two lists.
alter table registry.layout add column list text not null default 'account';
alter table registry.layout drop constraint layout_pkey;
alter table registry.layout add primary key (person_id, list);

-- People by their exact names, for lists of members.
create index person_by_name on directory.person (name);
