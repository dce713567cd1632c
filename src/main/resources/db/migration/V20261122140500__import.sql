-- An uploaded workbook between upload and confirmation. The file itself is not kept.
create table registry.import_batch (
    id           uuid primary key,
    state        text not null,
    file_name    text not null,
    file_hash    bytea not null,
    sheets       jsonb not null default '[]',
    mapping      jsonb,
    counts       jsonb not null default '{}',
    failure      jsonb,
    done         integer not null default 0,
    touched_at   timestamptz not null,
    uploaded_by  uuid references directory.person (id),
    uploaded_at  timestamptz not null,
    expires_at   timestamptz not null,
    confirmed_at timestamptz
);
create index import_batch_by_expiry on registry.import_batch (expires_at);
create index import_batch_by_upload on registry.import_batch (uploaded_at desc, id desc);
comment on column registry.import_batch.uploaded_by is 'personal: who brought the workbook; deleted with the person';
comment on column registry.import_batch.file_name is 'not personal by purpose: tells uploads apart; kept with the batch';
comment on column registry.import_batch.failure is 'not personal by purpose: key and place of what stopped the reading';

-- The rows as uploaded. No foreign key: a check for each of 100,000 rows would cost more than the copy; batch and rows go
-- in one transaction.
create table registry.import_row (
    batch_id uuid not null,
    sheet    smallint not null,
    number   integer not null,
    cells    text[] not null,
    computed text[] not null,
    primary key (batch_id, sheet, number)
);
comment on column registry.import_row.cells is 'personal: rows of the office''s own workbook, for preview and confirmation; deleted when the batch is confirmed, dropped or expires';

-- What the chosen sheet's rows would do to the register.
create table registry.import_verdict (
    batch_id   uuid not null,
    number     integer not null,
    verdict    text not null,
    notes      text[] not null,
    account_id uuid,
    primary key (batch_id, number)
);
comment on column registry.import_verdict.notes is 'personal: where a note quotes the row: shown in the preview; deleted with the rows';

-- Accounts from earlier that wait: for a unit, or for their earlier approval to be confirmed.
create index account_without_unit on registry.account (pinyin, id) where unit_id is null and state = 'TO_BE_FILED';
create index account_to_confirm on registry.account (pinyin, id)
    where state = 'TO_BE_FILED' and earlier_approval is not null;
