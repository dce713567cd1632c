
create schema directory;

create table directory.unit (
    id           uuid primary key,
    parent_id    uuid references directory.unit (id),
    kind         text not null,
    code         text not null unique,
    name         text not null,
    name_english text,
    short_name   text,
    pinyin       text not null,
    path         uuid[] not null,
    opened_on    date not null,
    closed_on    date
);
create index unit_below on directory.unit using gin (path);
create index unit_of_parent on directory.unit (parent_id, pinyin, id);
comment on column directory.unit.name is 'not personal';
comment on column directory.unit.pinyin is 'not personal';
comment on column directory.unit.name_english is 'not personal';
comment on column directory.unit.short_name is 'not personal';

create table directory.person (
    id            uuid primary key,
    number        text not null unique,
    name          text not null,
    pinyin        text not null,
    kind          text not null check (kind in ('STAFF', 'STUDENT')),
    unit_id       uuid references directory.unit (id),
    email         text,
    phone         bytea,
    expected_leave date,
    left_on       date,
    entered_at    timestamptz not null default now()
);
create index person_by_pinyin on directory.person (pinyin, id);
create index person_of_unit on directory.person (unit_id, pinyin, id);
comment on column directory.person.number is 'personal: tells people of one name apart; deleted with the person';
comment on column directory.person.name is 'personal: who holds an office or runs an account (三, 七（一）); deleted with the person';
comment on column directory.person.pinyin is 'personal: sorting and finding by name; deleted with the person';
comment on column directory.person.email is 'personal: invitations and notices; deleted with the person';
comment on column directory.person.phone is 'personal: contact of custodians and supervisors (七（二）), sealed; deleted with the person';

create table directory.appointment (
    id        uuid primary key,
    person_id uuid not null references directory.person (id),
    office    text not null,
    unit_id   uuid not null references directory.unit (id),
    from_on   date not null,
    until_on  date,
    check (until_on is null or until_on >= from_on - 1)
);
create index appointment_of_unit on directory.appointment (unit_id, office);
create index appointment_of_person on directory.appointment (person_id);

-- An office counts only while its holder has not left.
create view directory.office_held as
select a.id, a.person_id, a.office, a.unit_id, a.from_on,
       case when p.left_on is null then a.until_on
            else least(coalesce(a.until_on, p.left_on - 1), p.left_on - 1) end as until_on,
       u.code as unit_code
from directory.appointment a
join directory.person p on p.id = a.person_id
join directory.unit u on u.id = a.unit_id;

create view directory.unit_shown as
select id, parent_id, path, name, name_english, short_name, code, kind, pinyin, closed_on
from directory.unit;

create view directory.person_shown as
select id, name, number, pinyin, kind, unit_id, left_on from directory.person;

create schema access;

-- 三员: one open row for a seat and person; a person never holds two.
create table access.administration (
    id         uuid primary key,
    person_id  uuid not null references directory.person (id),
    seat       text not null,
    granted_at timestamptz not null,
    ended_at   timestamptz
);
create unique index administration_one_seat on access.administration (person_id) where ended_at is null;
