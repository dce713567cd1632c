-- The register shows no drafts. Indexes without them answer a filter and its count alone, without a look at the rows.
drop index registry.account_of_unit;
create index account_of_unit on registry.account (unit_id, pinyin, id) where state <> 'DRAFT';
drop index registry.account_of_platform;
create index account_of_platform on registry.account (platform, pinyin, id) where state <> 'DRAFT';
drop index registry.account_of_tier;
create index account_of_tier on registry.account (tier, pinyin, id) where state <> 'DRAFT';
