create schema files;

-- What is known of an attachment; its content lies in the store, under its hash.
create table files.file (
    id           uuid primary key,
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size         bigint not null check (size > 0),
    kind         text not null,
    name         text not null,
    sent_by      uuid not null,
    sent_at      timestamptz not null,
    subject_kind text not null,
    subject_id   uuid not null,
    purpose      text not null
);
create index file_of_subject on files.file (subject_id, id) include (size);
comment on column files.file.name is 'personal: what the sender called the file, offered again when it is saved; deleted with the file';
comment on column files.file.sent_by is 'personal: who answers for the evidence; deleted with the file';
comment on column files.file.purpose is 'not personal';
