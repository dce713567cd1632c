-- What a person by name owed, and was written, about measures: found to be deleted with them.
create index duty_by_name on duty.duty (subject_id) where seat like 'person/%';
create index letter_of_measure on notify.letter (path) where path like '/measures/%';
