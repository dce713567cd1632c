-- First letters of the pinyin: what people type.
alter table directory.unit add column initials text not null default '';
alter table directory.person add column initials text not null default '';
create index person_by_initials_begin on directory.person (initials text_pattern_ops);
comment on column directory.person.initials is 'personal: finding by name; deleted with the person';
comment on column directory.person.expected_leave is 'personal: when an office or an account needs a successor; deleted with the person';
comment on column directory.person.left_on is 'personal: who has left holds no office; deleted with the person';

-- Where the header stood, and how many rows were titles or notes. Nothing was uploaded before these columns came.
alter table directory.import_batch add column header_row integer not null default 1;
alter table directory.import_batch add column skipped integer not null default 0;
-- Several texts in one, a control character between them: they are written in sets, and sets of lists do not go.
alter table directory.import_row alter column arguments type text using array_to_string(arguments, U&'\001f');

-- Nobody holds one office of one unit twice at a time.
create unique index appointment_once on directory.appointment (person_id, unit_id, office) where until_on is null;
