
create schema ledger;

create table ledger.clock (
    only_row boolean primary key default true check (only_row),
    ahead    interval not null default interval '0'
);
insert into ledger.clock default values;

-- A form's submission, claimed once. Old rows may be deleted: nothing refers to them.
create table ledger.operation (
    id          uuid primary key,
    actor       text not null,
    claimed_at  timestamptz not null default now(),
    transaction xid8 not null default pg_current_xact_id()
);

create table ledger.event (
    id           uuid primary key,
    subject_kind text not null,
    subject_id   uuid not null,
    version      integer not null check (version > 0),
    previous     bytea not null,
    type         text not null,
    operation_id uuid not null,
    actor        text not null,
    on_behalf_of uuid,
    happened_at  timestamptz not null,
    entered_at   timestamptz not null,
    transaction  xid8 not null default pg_current_xact_id(),
    content      bytea not null,
    leaf         bytea not null,
    unique (subject_kind, subject_id, version)
);
create index event_of_operation on ledger.event (operation_id);
revoke update, delete, truncate on ledger.event from ${app};

-- Lines that wait to be sealed. What is not done is a row here, never a position in a sequence.
create table ledger.pending (
    event_id uuid primary key references ledger.event (id)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);

-- Values and salts behind the commitments: deleted when a person is forgotten; the leaf stays.
create table ledger.private (
    event_id uuid not null references ledger.event (id),
    field    text not null,
    salt     bytea not null,
    value    text not null,
    primary key (event_id, field)
);
comment on column ledger.private.value is 'personal: free text and names of the history, shown to those who may read the subject; kept as long as the subject, deletable';
