-- Who moves to another unit keeps its accounts no longer: the unit he belonged to when he took the account.
alter table registry.custody add column unit_id uuid;
update registry.custody c set unit_id = p.unit_id from directory.person p where p.id = c.person_id;

create or replace view directory.person_shown as
select id, name, number, pinyin, kind, unit_id, left_on, expected_leave from directory.person;

-- What is owed now, for statements of the modules above.
create view duty.open as
select id, task, subject_kind, subject_id, seat, due_on from duty.duty where ended_at is null;
