-- Improper information that is out is dealt with at once (九): what was found, kept as evidence, done about it, and its copies.
create table publishing.correction (
    id             uuid primary key,
    state          text not null check (state in ('OPEN', 'CLOSED', 'UNFOUNDED')),
    account_id     uuid not null references registry.account (id),
    discovered_at  timestamptz not null,
    source         text not null,
    nature         text not null,
    urgent         boolean not null,
    link           text,
    summary        text not null,
    opened_by      uuid not null references directory.person (id),
    opened_at      timestamptz not null,
    evidence       text,
    evidence_sha256 text,
    evidence_at    timestamptz,
    no_evidence    text,
    measure        text,
    measured_at    timestamptz,
    measured_by    uuid references directory.person (id),
    measure_note   text,
    contacted_at   timestamptz,
    contact_with   text,
    agreed         text,
    cause          text,
    rectification  text,
    referred_to    text,
    post_id        uuid references publishing.post (id) on delete set null,
    closed_by      uuid references directory.person (id),
    closed_at      timestamptz,
    closing_note   text,
    check ((state = 'OPEN') = (closed_at is null)),
    check ((evidence is null) = (evidence_sha256 is null)),
    check ((measure is null) = (measured_at is null))
);
comment on column publishing.correction.source is 'not personal: from what kind of source it was learnt, an entry of a list of the pack';
comment on column publishing.correction.nature is 'not personal: what is wrong with it, an entry of a list of the pack';
comment on column publishing.correction.link is 'not personal: where it was published';
comment on column publishing.correction.summary is 'personal: what is wrong with what was published, in free text; shown to who keeps and supervises the account and to the publicity department; kept 5 years';
comment on column publishing.correction.evidence is 'personal: what was published, as it read before it was dealt with; shown as above; kept 5 years';
comment on column publishing.correction.no_evidence is 'personal: why there is no evidence, in free text; kept 5 years';
comment on column publishing.correction.measure is 'not personal: what was done, an entry of a list of the pack';
comment on column publishing.correction.measure_note is 'personal: what was done, in free text; kept 5 years';
comment on column publishing.correction.contact_with is 'personal: with whom in the publicity department it was spoken about; kept 5 years';
comment on column publishing.correction.agreed is 'personal: what was agreed, in free text; kept 5 years';
comment on column publishing.correction.cause is 'personal: how it came about, in free text; kept 5 years';
comment on column publishing.correction.rectification is 'personal: what is done so that it does not happen again, in free text; kept 5 years';
comment on column publishing.correction.referred_to is 'not personal: the authority that has it now, an entry of a list of the pack';
comment on column publishing.correction.closing_note is 'personal: what was said at its end, in free text; kept 5 years';
create index correction_latest on publishing.correction (id desc);
create index correction_open on publishing.correction (id desc) where state = 'OPEN';
create index correction_of_account on publishing.correction (account_id, id desc);

-- Who found it, apart from everything that those it is about can read.
create table publishing.correction_finder (
    correction_id uuid primary key references publishing.correction (id) on delete cascade,
    sealed        bytea not null
);
comment on column publishing.correction_finder.sealed is 'personal: who found it, encrypted; shown to the publicity department on demand, each look on record; kept 5 years';

-- The same or nearly the same on other accounts: one task each.
create table publishing.copy_task (
    id            uuid primary key,
    correction_id uuid not null references publishing.correction (id) on delete cascade,
    account_id    uuid not null references registry.account (id),
    origin        uuid not null,
    title         text not null,
    link          text,
    body          text not null,
    likeness      smallint not null check (likeness between 0 and 100),
    state         text not null check (state in ('WAITING', 'HANDLED', 'RIGHT_AS_IT_IS')),
    measure       text,
    measured_at   timestamptz,
    reason        text,
    asked_at      timestamptz not null,
    answered_by   uuid references directory.person (id),
    answered_at   timestamptz,
    unique (correction_id, account_id, origin),
    check ((state = 'HANDLED') = (measure is not null)),
    check (state <> 'RIGHT_AS_IT_IS' or reason is not null)
);
comment on column publishing.copy_task.title is 'not personal: what the institution published';
comment on column publishing.copy_task.link is 'not personal: where it was published';
comment on column publishing.copy_task.body is 'personal: what was published, which may name people, as evidence; shown to who keeps and supervises the account and to the publicity department; kept 5 years';
comment on column publishing.copy_task.measure is 'not personal: what was done, an entry of a list of the pack';
comment on column publishing.copy_task.reason is 'personal: why it may stay, in free text; kept 5 years';
create index copy_task_of_correction on publishing.copy_task (correction_id, id);
create index copy_task_of_account on publishing.copy_task (account_id, id desc);

-- Questions of the public that were answered (四（七）): what about and how fast, never by whom.
create table publishing.quick_reply (
    id          uuid primary key,
    account_id  uuid not null references registry.account (id),
    topic       text not null,
    asked_at    timestamptz not null,
    answered_at timestamptz not null,
    link        text,
    noted_by    uuid not null references directory.person (id),
    noted_at    timestamptz not null,
    check (asked_at <= answered_at)
);
comment on column publishing.quick_reply.topic is 'personal: what was asked, in a few words and without names; kept 3 years';
comment on column publishing.quick_reply.link is 'not personal: where the answer stands';
create index quick_reply_of_account on publishing.quick_reply (account_id, answered_at desc, id);
