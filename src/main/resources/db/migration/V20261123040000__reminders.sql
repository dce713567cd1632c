-- Which open duties come to a rung of the ladder of reminders: in the order of their days.
create index duty_due on duty.duty (due_on, id) where ended_at is null and opened_at is not null;

create or replace view duty.open as
select id, task, subject_kind, subject_id, seat, due_on, rule, opened_at from duty.duty where ended_at is null;

-- Who was told at which rung, once for ever; and when it went into his digest.
create table notify.rung (
    duty_id     uuid not null references duty.duty (id),
    days        integer not null,
    person_id   uuid not null references directory.person (id),
    told_at     timestamptz not null,
    digested_at timestamptz,
    primary key (duty_id, days, person_id)
);
create index rung_to_digest on notify.rung (person_id) where digested_at is null;
