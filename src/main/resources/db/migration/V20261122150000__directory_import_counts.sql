-- What a list did stays known when its rows are gone.
alter table directory.import_batch add column counts integer[] not null default '{0,0,0,0}';
comment on column directory.import_batch.counts is 'added, changed, unchanged, refused; not personal';
