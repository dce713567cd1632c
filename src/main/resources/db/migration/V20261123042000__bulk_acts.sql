-- Who of the holders of a seat is meant to take it: a hint, anybody of the seat may still act. And when it was last urged.
alter table duty.duty add column assignee_id uuid, add column urged_on date;

create table procedure.bulk (
    id          uuid primary key,
    person_id   uuid not null references directory.person (id),
    kind        text not null,
    assignee_id uuid,
    opinion     text,
    created_at  timestamptz not null,
    finished_at timestamptz
);
comment on column procedure.bulk.opinion is 'personal: the opinion given for all cases of one act; kept with the cases, 10 years';
create index bulk_unfinished on procedure.bulk (created_at) where finished_at is null;

create table procedure.bulk_line (
    bulk_id uuid not null references procedure.bulk (id),
    line    integer not null,
    duty_id uuid not null,
    round   integer not null,
    step    integer not null,
    state   text not null,
    says    text,
    clause  text,
    primary key (bulk_id, line)
);
