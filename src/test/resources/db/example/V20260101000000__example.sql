create schema example;

create table example.unit (
    id bigint generated always as identity primary key,
    name text not null unique,
    parent bigint references example.unit,
    length int generated always as (char_length(name)) stored
);

create table example.entry (
    id uuid primary key,
    unit bigint not null references example.unit,
    happened timestamptz not null,
    amount numeric(12, 3),
    leaf bytea,
    words text[],
    details jsonb,
    version xid8
);

create sequence example.number;

revoke update, delete, truncate on example.entry from ${app};
