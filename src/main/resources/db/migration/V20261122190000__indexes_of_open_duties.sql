-- Often the statistics say that no duty is open. To the planner one index on open duties is then as good as another, and
-- the duties of one case, or a desk, were read through every open one. Each index now says what only its own queries ask.
drop index duty.duty_desk;
create index duty_desk on duty.duty (seat, due_on, id) where ended_at is null and seat is not null;
drop index duty.duty_about;
create index duty_about on duty.duty (subject_id, task) where ended_at is null and subject_id is not null;
drop index duty.duty_late;
create index duty_late on duty.duty (task, due_on) where ended_at is null and due_on is not null;
