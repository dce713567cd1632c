-- A name that a unit bore, until the day on which it took another.
create table directory.unit_name (
    unit_id      uuid not null references directory.unit (id),
    name         text not null,
    name_english text,
    short_name   text,
    until_on     date not null,
    primary key (unit_id, until_on)
);
comment on column directory.unit_name.name is 'not personal';
comment on column directory.unit_name.name_english is 'not personal';
comment on column directory.unit_name.short_name is 'not personal';

-- The unit that took over from one that is no more.
alter table directory.unit add column successor_id uuid references directory.unit (id);

-- Bodies of the institution change on a day, by a document that says so.
create table directory.reorganisation (
    id           uuid primary key,
    kind         text not null,
    on_day       date not null,
    document     text not null,
    units        uuid[] not null,
    into_id      uuid references directory.unit (id),
    name         text,
    name_english text,
    short_name   text,
    going        uuid[] not null,
    state        text not null,
    held_because text,
    decided_by   uuid not null,
    decided_at   timestamptz not null
);
create index reorganisation_of_unit on directory.reorganisation using gin (units);
create index reorganisation_into on directory.reorganisation (into_id) where into_id is not null;
create index reorganisation_planned on directory.reorganisation (on_day, id) where state = 'PLANNED';
comment on column directory.reorganisation.name is 'not personal';
comment on column directory.reorganisation.name_english is 'not personal';
comment on column directory.reorganisation.short_name is 'not personal';
comment on column directory.reorganisation.document is 'not personal';
