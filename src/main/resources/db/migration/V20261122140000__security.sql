
-- Who holds a seat of administration now.
create view access.seat_held as
select person_id, seat, granted_at from access.administration where ended_at is null;

create schema security;

-- A person who may sign in. The version ends all sessions that were opened under an earlier one.
create table security.login (
    person_id     uuid primary key references directory.person (id),
    password_hash text,
    changed_at    timestamptz not null,
    disabled_at   timestamptz,
    version       integer not null default 1
);
comment on column security.login.password_hash is 'personal: signing in; Argon2id, deleted with the person';

-- Only the hash of what the cookie holds: who reads this table cannot sign in with it.
create table security.session (
    token_hash    bytea primary key,
    person_id     uuid not null references security.login (person_id),
    login_version integer not null,
    factor        text not null,
    factor_at     timestamptz not null,
    opened_at     timestamptz not null,
    seen_at       timestamptz not null
);
create index session_by_age on security.session (opened_at);
comment on column security.session.factor is 'not personal';

-- A browser in which somebody has signed in before: sabotage by wrong passwords does not lock him out there.
create table security.device (
    token_hash bytea primary key,
    person_id  uuid not null references security.login (person_id),
    used_at    timestamptz not null
);
create index device_by_age on security.device (used_at);

-- Wrong passwords in a row, by account and place. An account that does not exist has no name here.
create table security.attempt (
    account text not null,
    place   text not null,
    tries   integer not null,
    last_at timestamptz not null,
    primary key (account, place)
);
comment on column security.attempt.account is 'personal: refusing guesses; id of a person or a bucket of unknown names, deleted when signed in';
comment on column security.attempt.place is 'personal: refusing guesses; network without the host, or device; deleted when signed in';

create table security.sign_in_event (
    id        uuid primary key,
    at        timestamptz not null,
    person_id uuid references directory.person (id),
    outcome   text not null,
    network   text not null
);
create index sign_in_event_of_person on security.sign_in_event (person_id, at);
comment on column security.sign_in_event.outcome is 'not personal';
comment on column security.sign_in_event.network is 'personal: finding misuse of an account; network without the host, kept 12 months';
revoke update, delete, truncate on security.sign_in_event from ${app};

-- One-time links that fill the first seats, by their hash.
create table security.seat_link (
    token_hash bytea primary key,
    seat       text not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
comment on column security.seat_link.seat is 'not personal';
