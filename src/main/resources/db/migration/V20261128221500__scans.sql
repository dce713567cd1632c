-- A scan of a printed paper that was stamped and signed, brought back to its record by the code on it.
create table paper.scan (
    id       uuid primary key,
    print_id uuid not null references paper.print (id),
    file_id  uuid not null references files.file (id),
    sha256   text not null,
    size     bigint not null,
    pages    integer not null,
    how      text not null,
    turned   boolean not null,
    outdated boolean not null,
    source   text not null,
    sent_at  timestamptz not null,
    sent_by  uuid not null references directory.person (id),
    unique (print_id, source)
);

-- A pile that was scanned at once and is being sorted; gone a week later, whatever became of it.
create table paper.pile (
    id       uuid primary key,
    state    text not null,
    done     integer not null default 0,
    moved_at timestamptz not null,
    sent_at  timestamptz not null,
    sent_by  uuid not null references directory.person (id)
);
create index pile_of_sender on paper.pile (sent_by, id desc);
create index pile_by_day on paper.pile (sent_at);

create table paper.pile_file (
    id      uuid primary key,
    pile_id uuid not null references paper.pile (id) on delete cascade,
    place   integer not null,
    name    text not null,
    sha256  text not null,
    content bytea not null,
    pages   integer not null default 0,
    fault   text
);
create index file_of_pile on paper.pile_file (pile_id, place);
comment on column paper.pile_file.name is 'personal: what the sender called the file, which may name somebody; shown to the sender alone, deleted after a week';
comment on column paper.pile_file.content is 'personal: the scanned pages, sealed; shown to the sender alone until they are attached, deleted after a week';

create table paper.pile_page (
    file_id  uuid not null references paper.pile_file (id) on delete cascade,
    page     integer not null,
    code     text,
    quarters integer not null default 0,
    blank    boolean not null default false,
    outdated boolean not null default false,
    fault    text,
    scan_id  uuid references paper.scan (id),
    primary key (file_id, page)
);

-- The scan that is the evidence of a recorded decision; kept by the module above, so there is no key.
alter table procedure.step add column scan_id uuid;
