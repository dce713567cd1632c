-- The secret address of a person's calendar: its hash only. One lives for each person.
create table notify.feed (
    id         uuid primary key,
    person_id  uuid not null references directory.person (id),
    hash       bytea not null unique,
    made_at    timestamptz not null,
    revoked_at timestamptz
);
create unique index feed_one_lives on notify.feed (person_id) where revoked_at is null;
