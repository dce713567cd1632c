create schema notify;

-- What somebody is to be told: in the inbox, by mail, by a robot. The key makes each thing told once.
create table notify.letter (
    id         uuid primary key,
    person_id  uuid not null references directory.person (id),
    courier    text not null,
    key        text not null,
    words      text not null,
    arguments  text[] not null,
    path       text not null,
    state      text not null,
    attempts   integer not null default 0,
    created_at timestamptz not null,
    next_at    timestamptz not null,
    done_at    timestamptz,
    unique (courier, key)
) with (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 500);
comment on column notify.letter.key is 'not personal';
comment on column notify.letter.words is 'not personal';
comment on column notify.letter.arguments is 'not personal';
comment on column notify.letter.path is 'not personal';
create index letter_waiting on notify.letter (next_at, id) where state = 'WAITING';
create index letter_sending on notify.letter (next_at) where state = 'SENDING';
create index letter_of_person on notify.letter (person_id, id desc) where courier = 'INBOX';

-- How often somebody wants the digest, and in which language.
create table notify.preference (
    person_id uuid primary key references directory.person (id),
    digest    text not null,
    language  text not null
);
