create schema duty;

create table duty.duty (
    id           uuid primary key,
    task         text not null,
    subject_kind text not null,
    subject_id   uuid not null,
    seat         text not null,
    rule         text not null,
    clause       text not null,
    event_on     date not null,
    term         text,
    due_on       date,
    provisional  boolean not null,
    calendar     text not null,
    opened_at    timestamptz not null,
    ended_at     timestamptz,
    urged        integer not null default 0
) with (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 500);
-- A desk reads the open rows of its seats in the order of their due days, and nothing else.
create index duty_desk on duty.duty (seat, due_on, id) where ended_at is null;
create index duty_about on duty.duty (subject_id, task) where ended_at is null;
create index duty_late on duty.duty (task, due_on) where ended_at is null;

create schema procedure;

create table procedure.case_file (
    id           uuid primary key,
    procedure    text not null,
    subject_kind text not null,
    subject_id   uuid not null,
    unit_id      uuid not null references directory.unit (id),
    applicant_id uuid not null references directory.person (id),
    state        text not null,
    round        integer not null default 1,
    step         integer not null default 1,
    pack         text not null,
    values_on    date not null,
    opened_at    timestamptz not null,
    ended_at     timestamptz
);
create index case_of_subject on procedure.case_file (subject_id, id);
create index case_of_applicant on procedure.case_file (applicant_id, id desc);
create index case_of_unit on procedure.case_file (unit_id, id desc);
create unique index case_one_open on procedure.case_file (subject_id) where ended_at is null;

create table procedure.step (
    case_id     uuid not null references procedure.case_file (id),
    round       integer not null,
    step        integer not null,
    plan        text not null,
    seat        text not null,
    outcome     text,
    decided_by  uuid,
    maker_id    uuid,
    channel     text,
    taken_on    date,
    document    text,
    reasons     text[] not null default '{}',
    opinion     text,
    decided_at  timestamptz,
    primary key (case_id, round, step)
);
create index step_of_decider on procedure.step (decided_by, decided_at desc) where decided_at is not null;
create index step_of_maker on procedure.step (maker_id, decided_at desc) where maker_id is not null;
comment on column procedure.step.opinion is 'personal: the opinion of the one who decided, shown to those who may read the case; kept 10 years with the case';
comment on column procedure.step.document is 'not personal';
comment on column procedure.step.reasons is 'not personal';
