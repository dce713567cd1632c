-- Somebody decides for another between two days (代理).
create table procedure.stand_in (
    id             uuid primary key,
    represented_id uuid not null references directory.person (id),
    stand_in_id    uuid not null references directory.person (id),
    from_on        date not null,
    until_on       date not null,
    procedures     text[] not null,
    named_by       uuid not null references directory.person (id),
    ended_on       date
);
comment on column procedure.stand_in.procedures is 'not personal';
create index stand_in_of_person on procedure.stand_in (stand_in_id, until_on);
create index stand_in_for_person on procedure.stand_in (represented_id, until_on);

-- For whom a step was decided by a stand-in.
alter table procedure.step add column for_id uuid;
