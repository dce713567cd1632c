create schema archive;

-- A package for the archive, while it is made and as long as it is here.
create table archive.package (
    id           uuid primary key,
    subject_kind text not null,
    subject_id   uuid not null,
    name         text not null,
    state        text not null check (state in ('WORKING', 'DONE', 'FAILED', 'GONE')),
    records      int not null default 0,
    done         int not null default 0,
    left_out     int not null default 0,
    begun_by     uuid not null references directory.person (id),
    begun_at     timestamptz not null,
    kept_until   date,
    failure      text,
    failed_at    int not null default 0,
    runner       uuid,
    touched_at   timestamptz not null
);
comment on column archive.package.name is 'not personal';
create unique index package_at_work on archive.package (subject_kind, subject_id) where state = 'WORKING';
create index package_of_subject on archive.package (subject_id, id desc);
create index package_kept on archive.package (kept_until) where state = 'DONE';

-- Which records it holds, fixed when it is begun, so that it can be gone on with.
create table archive.item (
    package_id   uuid not null references archive.package (id),
    number       int not null,
    subject_kind text not null,
    subject_id   uuid not null,
    primary key (package_id, number)
);
comment on column archive.item.number is 'not personal';

-- A file of it that is written.
create table archive.part (
    package_id uuid not null references archive.package (id),
    number     int not null,
    records    int not null,
    size       bigint not null,
    sha256     text not null,
    manifest   text not null,
    primary key (package_id, number)
);
