-- Tables of other offices (上级报表): the empty form is a file of the subject, how it is filled stands here.
create table registry.book_template (
    id         uuid primary key,
    name       text not null,
    file_id    uuid not null,
    sheet      int not null,
    first_row  int not null,
    footer_row int not null,
    filter     jsonb not null,
    by_unit    boolean not null,
    mapped     boolean not null,
    loaded_by  uuid not null references directory.person (id),
    loaded_at  timestamptz not null,
    dropped_at timestamptz
);
comment on column registry.book_template.name is 'not personal';
create table registry.book_column (
    template_id uuid not null references registry.book_template (id),
    place       int not null,
    heading     text not null,
    filling     text not null,
    words       jsonb not null,
    primary key (template_id, place)
);
-- What was filled in (存档): as of which day, how many rows, what had no word in the form, and the file itself.
create table registry.book_snapshot (
    id          uuid primary key,
    template_id uuid not null references registry.book_template (id),
    on_day      date not null,
    state       text not null,
    rows        int not null default 0,
    untold      jsonb not null default '{}',
    file_id     uuid,
    begun_by    uuid not null references directory.person (id),
    begun_at    timestamptz not null
);
create index book_snapshot_of_template on registry.book_snapshot (template_id, id desc);
