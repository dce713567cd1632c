-- What the institution sets itself over its pack: proposed by one person, decided by another, never edited once it stands.
create table policy.setting (
    id          uuid primary key,
    what        text not null,
    value       text not null,
    before      text not null,
    from_on     date not null,
    reason      text not null,
    state       text not null check (state in ('PROPOSED', 'STANDING', 'REFUSED', 'WITHDRAWN')),
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    decided_by  uuid,
    decided_at  timestamptz
);
comment on column policy.setting.value is 'not personal: a value of the regulation';
comment on column policy.setting.reason is 'personal: a note of the office in free text, shown to who may see settings; kept 10 years';
-- One proposal at a time for one thing.
create unique index setting_proposed on policy.setting (what) where state = 'PROPOSED';
create index setting_standing on policy.setting (decided_at, id) where state = 'STANDING';
create index setting_about on policy.setting (what, id desc);
