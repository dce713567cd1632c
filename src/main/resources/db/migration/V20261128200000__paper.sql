create schema paper;

-- A paper that was printed, by the code that stands on it.
create table paper.print (
    id           uuid primary key,
    code         text not null unique,
    form         text not null,
    title        text not null,
    subject_kind text not null,
    subject_id   uuid not null,
    version      integer not null,
    digest       bytea not null,
    content      bytea not null,
    printed_at   timestamptz not null,
    printed_by   uuid references directory.person (id)
);
comment on column paper.print.content is 'personal: everything that stood on the paper, sealed; shown to whoever has its code, so that an altered or outdated paper is known';
create index print_of_subject on paper.print (subject_id, id desc);
create index print_of_form on paper.print (title, id desc);

-- The office's own Word file for a form, by what the form is called.
create table paper.template (
    id      uuid primary key,
    title   text not null unique,
    content bytea not null,
    put_at  timestamptz not null,
    put_by  uuid not null references directory.person (id)
);
