-- A list of accounts that the office had looked at (普查名单), and what it found: a hint for those who answer.
create table registry.census (
    id           uuid primary key,
    campaign_id  uuid not null references registry.campaign (id),
    file_name    text not null,
    file_hash    bytea not null,
    header       jsonb not null,
    uploaded_at  timestamptz not null,
    confirmed_on date
);
comment on column registry.census.file_name is 'personal: the name that the uploader gave the file, shown to the publicity department; kept with the campaign';
create unique index census_waiting on registry.census (campaign_id) where confirmed_on is null;
create index census_of_campaign on registry.census (campaign_id, id desc);
create table registry.finding (
    census_id    uuid not null references registry.census (id) on delete cascade,
    number       int not null,
    cells        jsonb not null,
    platform     text,
    canonical_id text,
    link         text,
    name         text not null,
    ours         boolean not null,
    live         boolean,
    said         text not null,
    verdict      text not null,
    twin         int,
    account_id   uuid references registry.account (id),
    primary key (census_id, number)
);
comment on column registry.finding.name is 'not personal';
comment on column registry.finding.cells is 'personal: a row of the uploaded list as it was, to give refused ones back; shown to the publicity department; kept with the campaign';
create index finding_of_account on registry.finding (account_id) where account_id is not null;
create index finding_by_verdict on registry.finding (census_id, verdict, number);

-- Leads that a census found and nobody has settled yet.
create index lead_found on registry.lead (platform, canonical_id) where outcome = 'FOUND';
create index lead_waiting on registry.lead (id) where outcome = 'FOUND';
