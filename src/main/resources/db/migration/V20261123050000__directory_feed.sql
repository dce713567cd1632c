-- A list may be all there is of what it covers; then it is read as a difference, as of its day.
alter table directory.import_batch
    add column complete boolean not null default false,
    add column covers_people text,
    add column covers_offices text[] not null default '{}',
    add column covers_within uuid references directory.unit (id),
    add column true_on date,
    add column zeros boolean not null default false,
    -- How many people or appointments it covers in the directory.
    add column covered integer not null default 0,
    -- How many lists were taken over before it was judged: one more since, and it is judged anew.
    add column taken_before bigint not null default 0,
    -- The second person's word where the list would end more than the set share.
    add column agreed_by uuid references directory.person (id),
    add column agreed_at timestamptz,
    add column agreed_count integer,
    add column agreed_reason text;
comment on column directory.import_batch.agreed_by is 'personal: who else agreed to a list that ends much; deleted with the person';
comment on column directory.import_batch.agreed_reason is 'personal: the reason in free text; deleted with the batch';

-- What a row is about, to tell what it does to accounts; and what is not on a complete list stands behind its rows.
alter table directory.import_row
    add column target_id uuid,
    add column goes_to uuid,
    add column seat text,
    add column listed boolean not null default true;

-- Spreadsheets eat the zeros in front of a number.
create index person_by_bare_number on directory.person (ltrim(number, '0'));

-- The lists that were taken over. They stay when their rows are gone.
create table directory.list_taken (
    id             uuid primary key,
    kind           text not null,
    file_name      text not null,
    file_hash      bytea not null,
    complete       boolean not null,
    true_on        date not null,
    counts         integer[] not null,
    covered        integer not null,
    uploaded_by    uuid references directory.person (id),
    confirmed_by   uuid references directory.person (id),
    confirmed_at   timestamptz not null,
    agreed_by      uuid references directory.person (id),
    agreed_reason  text
);
create index list_taken_by_time on directory.list_taken (confirmed_at desc, id desc);
comment on column directory.list_taken.file_name is 'not personal by purpose: tells lists apart; kept with the list';
comment on column directory.list_taken.uploaded_by is 'personal: who brought the list; deleted with the person';
comment on column directory.list_taken.confirmed_by is 'personal: who took it over; deleted with the person';
comment on column directory.list_taken.agreed_by is 'personal: who else agreed to a list that ended much; deleted with the person';
comment on column directory.list_taken.agreed_reason is 'personal: the reason in free text, shown to administrators; kept with the list';
