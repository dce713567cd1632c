-- One-time links. Only the hash of a token is here; the link itself is printed once and never stored.
create table directory.invitation (
    id           uuid primary key,
    token_hash   bytea not null unique,
    person_id    uuid not null references directory.person (id),
    created_by   uuid references directory.person (id),
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    cancelled_at timestamptz
);
create unique index invitation_one_open on directory.invitation (person_id)
    where used_at is null and cancelled_at is null;
create index invitation_of_person on directory.invitation (person_id, created_at);
comment on column directory.invitation.person_id is 'personal: whom the link admits; deleted with the person';
comment on column directory.invitation.created_by is 'personal: who invited; deleted with the person';

-- An uploaded list between preview and confirmation. What it would do is judged again when it is confirmed.
create table directory.import_batch (
    id           uuid primary key,
    kind         text not null,
    file_name    text not null,
    file_hash    bytea not null,
    header       text[] not null,
    state        text not null,
    uploaded_by  uuid references directory.person (id),
    uploaded_at  timestamptz not null,
    expires_at   timestamptz not null,
    confirmed_at timestamptz
);
create index import_batch_by_expiry on directory.import_batch (expires_at);
comment on column directory.import_batch.uploaded_by is 'personal: who brought the list and may confirm it; deleted with the person';
comment on column directory.import_batch.file_name is 'not personal by purpose: tells lists apart; kept with the batch';

create table directory.import_row (
    batch_id  uuid not null references directory.import_batch (id) on delete cascade,
    number    integer not null,
    verdict   text not null,
    reason    text,
    arguments text[] not null,
    warning   text,
    cells     bytea not null,
    primary key (batch_id, number)
);
create index import_row_by_verdict on directory.import_row (batch_id, verdict, number);
comment on column directory.import_row.cells is 'personal: the row as uploaded, sealed; deleted on confirmation, on cancelling, or with the batch when it expires';
comment on column directory.import_row.arguments is 'personal where a reason quotes the row: shown in the preview; deleted with the row';

-- Beginnings of names, numbers and pinyin are found by index whatever the collation.
create index person_by_name_begin on directory.person (name text_pattern_ops);
create index person_by_number_begin on directory.person (number text_pattern_ops);
create index person_by_pinyin_begin on directory.person (pinyin text_pattern_ops);
comment on column directory.import_row.reason is 'not personal';
