-- Accounts found by chance: what was seen of them in public, and what was found out. No persons.
create table registry.lead (
    id           uuid primary key,
    name         text not null,
    name_key     text not null,
    platform     text,
    canonical_id text,
    link         text,
    outcome      text not null,
    remedy       text,
    unit_id      uuid references directory.unit (id),
    account_id   uuid references registry.account (id),
    note         text,
    found_on     date not null
);
comment on column registry.lead.name is 'not personal';
comment on column registry.lead.name_key is 'not personal';
comment on column registry.lead.note is 'personal: a note of the office in free text, shown to the publicity department; kept 10 years';
create index lead_latest on registry.lead (id desc);
-- What is known to imitate, for the public answer.
create index lead_imitation on registry.lead (platform, canonical_id) where outcome = 'IMITATION';
create index lead_imitation_name on registry.lead (name_key) where outcome = 'IMITATION' and canonical_id is null;
