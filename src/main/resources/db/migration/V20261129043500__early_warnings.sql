-- Who is on duty in the publicity department, and what is told to him (四（七）, 九).
create table publishing.duty_turn (
    id         uuid primary key,
    person_id  uuid not null references directory.person (id),
    from_at    timestamptz not null,
    until_at   timestamptz not null,
    entered_by uuid not null references directory.person (id),
    entered_at timestamptz not null,
    check (from_at < until_at)
);
create index duty_turn_until on publishing.duty_turn (until_at, from_at);

create table publishing.warning (
    id           uuid primary key,
    state        text not null check (state in ('WAITING', 'CORRECTION', 'JOINT_RELEASE', 'REFERRED', 'NOTHING_TO_DO')),
    what         text not null,
    place        text not null,
    urgent       boolean not null,
    account_id   uuid references registry.account (id),
    reported_by  uuid references directory.person (id),
    reported_at  timestamptz not null,
    became       uuid,
    referred_to  text,
    note         text,
    concluded_by uuid references directory.person (id),
    concluded_at timestamptz,
    check ((state = 'WAITING') = (concluded_at is null))
);
comment on column publishing.warning.what is 'personal: what was seen, in free text; shown to the publicity department and to whoever told it; kept 5 years';
comment on column publishing.warning.place is 'personal: where it was seen, a link or the name of an account; shown as above; kept 5 years';
comment on column publishing.warning.referred_to is 'not personal: the authority that has it now, an entry of a list of the pack';
comment on column publishing.warning.note is 'personal: why nothing is to be done, or what the authority was told; shown to the publicity department; kept 5 years';
create index warning_latest on publishing.warning (id desc);
create index warning_waiting on publishing.warning (id desc) where state = 'WAITING';
create index warning_of_reporter on publishing.warning (reported_by, id desc);
