-- What each column of a list is read for, as its title tells or somebody says; nothing where it is read for none.
alter table directory.import_batch add column fields text[];
-- What the people of a list are where their rows do not say it.
alter table directory.import_batch add column person_kind text;
