-- Accounts that a platform lets this house speak for, and the feeds that prove what is out.
create schema connectors;

create table connectors.connection (
    id         uuid primary key,
    account_id uuid not null unique references registry.account (id),
    revision   uuid not null,
    callback   text not null unique,
    way        text not null check (way in ('AUTOMATIC', 'DRAFT')),
    app_id     text not null,
    cover      text not null,
    entered_by uuid not null references directory.person (id),
    entered_at timestamptz not null,
    tried_at   timestamptz,
    tried      text
);
comment on column connectors.connection.tried is 'what the platform said when it was tried: a key, no text of its own';

-- R16: sealed, in a table of its own, gone with the connection.
create table connectors.secret (
    connection_id uuid primary key references connectors.connection (id) on delete cascade,
    sealed        bytea not null
);
comment on column connectors.secret.sealed is 'not personal: secret, word and key of the platform, sealed by the vault; never shown';

-- How far each delivery has come on the platform: written before the platform is asked.
create table connectors.progress (
    key         text primary key,
    account_id  uuid not null references registry.account (id),
    step        text not null check (step in ('NOTHING', 'DRAFTING', 'DRAFTED', 'SUBMITTING', 'SUBMITTED', 'OUT')),
    draft       text,
    publication text,
    since       timestamptz,
    link        text
);
create index progress_publication on connectors.progress (account_id, publication) where publication is not null;

create table connectors.feed_source (
    account_id    uuid primary key references registry.account (id),
    address       text not null,
    etag          text,
    last_modified text,
    entered_by    uuid not null references directory.person (id),
    entered_at    timestamptz not null,
    next_at       timestamptz not null,
    read_at       timestamptz,
    said          text,
    about         text[],
    looked_for    text
);
comment on column connectors.feed_source.said is 'why it could not be read: a key, no text of its own';
create index feed_source_due on connectors.feed_source (next_at);
comment on column connectors.feed_source.looked_for is 'a digest of what was looked for: another one is looked for in the whole feed';
