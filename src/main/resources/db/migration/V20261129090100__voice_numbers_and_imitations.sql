-- Numbers of the institution's other platforms by month, as they told them: shown beside one's own, never added to them.
create table voice.other_month (
    month      date not null check (extract(day from month) = 1),
    platform   text not null,
    received   integer not null check (received >= 0),
    in_time    integer not null check (in_time >= 0),
    late       integer not null check (late >= 0),
    reopened   integer not null check (reopened >= 0),
    entered_by uuid not null references directory.person (id),
    entered_at timestamptz not null,
    primary key (platform, month),
    check (in_time + late <= received and reopened <= received)
);
comment on column voice.other_month.platform is 'not personal: the name of a platform';

-- Accounts outside that are suspected of passing for the institution's: accounts only, nothing about persons.
create table voice.imitation (
    id          uuid primary key,
    opinion_id  uuid references voice.opinion (id) on delete set null,
    name        text not null,
    link        text not null,
    state       text not null check (state in ('SUSPECTED', 'SETTLED', 'ASKED', 'TAKEN_DOWN', 'NOT_TAKEN_DOWN')),
    outcome     text check (outcome in ('IMITATION', 'FAIR_USE')),
    lead_id     uuid references registry.lead (id),
    found_on    date not null,
    found_by    uuid not null references directory.person (id),
    asked_on    date,
    answered_on date,
    check ((state = 'SUSPECTED') = (outcome is null) and (outcome is null) = (lead_id is null)),
    check (state not in ('ASKED', 'TAKEN_DOWN', 'NOT_TAKEN_DOWN') or (outcome = 'IMITATION' and asked_on is not null)),
    check ((state in ('TAKEN_DOWN', 'NOT_TAKEN_DOWN')) = (answered_on is not null))
);
comment on column voice.imitation.name is 'not personal: how an account outside calls itself in public';
comment on column voice.imitation.link is 'not personal: where it is found';
create index imitation_open on voice.imitation (id desc) where state in ('SUSPECTED', 'ASKED');
