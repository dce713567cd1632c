-- Posts that are reviewed before they go out (四（四）（七）, 五).
create schema publishing;

create table publishing.post (
    id           uuid primary key,
    state        text not null check (state in ('DRAFT', 'UNDER_REVIEW', 'APPROVED', 'RELEASED', 'REFUSED', 'WITHDRAWN')),
    account_id   uuid not null references registry.account (id),
    unit_id      uuid not null references directory.unit (id),
    applicant_id uuid not null references directory.person (id),
    answers      jsonb not null default '{}',
    wished_at    timestamptz,
    created_at   timestamptz not null,
    approved_at  timestamptz
);
comment on column publishing.post.answers is 'personal: what the author says of the post, with free text; shown to those who review it; kept 3 years';
create index post_of_applicant on publishing.post (applicant_id, id desc);
create index post_of_account on publishing.post (account_id, id desc);
create index post_by_state on publishing.post (state, id desc);

-- Where it is to go; the first account's keepers and supervisor review it.
create table publishing.target (
    post_id    uuid not null references publishing.post (id) on delete cascade,
    account_id uuid not null references registry.account (id),
    primary key (post_id, account_id)
);
create index target_of_account on publishing.target (account_id, post_id desc);

-- The text as it was at each stage.
create table publishing.wording (
    post_id    uuid not null references publishing.post (id) on delete cascade,
    version    integer not null,
    title      text not null,
    body       text not null,
    written_by uuid not null references directory.person (id),
    written_at timestamptz not null,
    stage      text,
    primary key (post_id, version)
);
comment on column publishing.wording.title is 'not personal: what the institution means to publish';
comment on column publishing.wording.body is 'personal: what the institution means to publish, which may name people; shown to those who review it; kept 3 years';

-- What reviewers tell each other; it never goes out.
create table publishing.note (
    id         uuid primary key,
    post_id    uuid not null references publishing.post (id) on delete cascade,
    written_by uuid not null references directory.person (id),
    written_at timestamptz not null,
    text       text not null
);
comment on column publishing.note.text is 'personal: free text among reviewers; shown to those who review the post; kept 3 years';
create index note_of_post on publishing.note (post_id, id);

-- What really went out.
create table publishing.release (
    post_id     uuid not null references publishing.post (id) on delete cascade,
    account_id  uuid not null references registry.account (id),
    released_at timestamptz not null,
    link        text,
    body        text,
    sha256      text not null,
    as_approved boolean not null,
    entered_by  uuid not null references directory.person (id),
    entered_at  timestamptz not null,
    primary key (post_id, account_id)
);
comment on column publishing.release.body is 'personal: what was published, which may name people; kept 3 years';

-- Consent by word of mouth, to be signed.
create table publishing.oral_consent (
    id          uuid primary key,
    post_id     uuid not null references publishing.post (id) on delete cascade,
    step        text not null,
    maker_id    uuid not null references directory.person (id),
    given_at    timestamptz not null,
    noted_by    uuid not null references directory.person (id),
    noted_at    timestamptz not null,
    signed_at   timestamptz,
    disputed_at timestamptz
);
create index oral_consent_of_post on publishing.oral_consent (post_id);

-- Hints that somebody has seen and dismissed, by a digest of what they are about.
create table publishing.dismissed_hint (
    post_id      uuid not null references publishing.post (id) on delete cascade,
    hint         text not null,
    dismissed_by uuid not null references directory.person (id),
    dismissed_at timestamptz not null,
    primary key (post_id, hint)
);
