-- Measures (十): from the lead to the end. None is a disciplinary sanction, none is written to anybody's file.
create schema conduct;

create sequence conduct.measure_number;

create table conduct.measure (
    id            uuid primary key,
    number        text not null unique,
    stage         text not null check (stage in ('LEAD', 'VERIFIED', 'INTENDED', 'DECIDED', 'SERVED', 'APPEALED',
                      'DROPPED', 'REVOKED', 'LIFTED')),
    account_id    uuid not null references registry.account (id),
    part          text not null check (part in ('MEMBER', 'CUSTODIAN', 'SUPERVISOR', 'COLLECTIVE', 'UNIT')),
    person_id     uuid references directory.person (id),
    unit_id       uuid references directory.unit (id),
    violation     text not null,
    happened_on   date not null,
    summary       text,
    opened_by     uuid references directory.person (id),
    opened_at     timestamptz not null,
    facts         text,
    evidence      text,
    intended      text,
    told_on       date,
    told_by       text,
    hear_until    date,
    spoken_at     timestamptz,
    decided       text,
    decided_on    date,
    reasons       text,
    adopted       text,
    body          text,
    minutes       text,
    earlier       integer not null default 0,
    serious       text,
    served_on     date,
    served_by     text,
    appeal_by     date,
    until         date,
    left_on       date,
    appealed_at   timestamptz,
    appeal        text,
    appeal_decided text,
    appeal_on     date,
    appeal_reasons text,
    closed_on     date,
    closing       text,
    forgotten     boolean not null default false,
    check (forgotten or (person_id is null) <> (unit_id is null)),
    check (part in ('COLLECTIVE', 'UNIT') or unit_id is null),
    check (stage not in ('INTENDED', 'DECIDED', 'SERVED', 'APPEALED') or told_on is not null),
    check ((stage in ('SERVED', 'APPEALED', 'REVOKED', 'LIFTED')) = (served_on is not null)),
    check (stage not in ('DECIDED', 'SERVED', 'APPEALED') or decided is not null)
);
comment on column conduct.measure.number is 'not personal: a running number';
comment on column conduct.measure.person_id is 'personal: whom it is about; shown to that person and to those who handle it; anonymised 1 year after its end';
comment on column conduct.measure.violation is 'not personal: an entry of a list of the pack';
comment on column conduct.measure.summary is 'personal: what is said to have happened, in free text; shown as above; anonymised 1 year after its end';
comment on column conduct.measure.opened_by is 'personal: who entered it; shown to those who handle it; anonymised 1 year after its end';
comment on column conduct.measure.facts is 'personal: what was established, in free text; shown as above; anonymised 1 year after its end';
comment on column conduct.measure.evidence is 'personal: on what it rests, in free text; shown as above; anonymised 1 year after its end';
comment on column conduct.measure.reasons is 'personal: why it was decided so, in free text; shown as above; anonymised 1 year after its end';
comment on column conduct.measure.adopted is 'personal: what became of the statement, in free text; shown as above; anonymised 1 year after its end';
comment on column conduct.measure.body is 'not personal: the body that decided, an entry of a list of the pack';
comment on column conduct.measure.minutes is 'not personal: the number of its minutes';
comment on column conduct.measure.serious is 'personal: why it is serious, in free text; shown as above; anonymised 1 year after its end';
comment on column conduct.measure.appeal is 'personal: the appeal, in free text; shown as above; anonymised 1 year after its end';
comment on column conduct.measure.appeal_reasons is 'personal: why the appeal was decided so, in free text; shown as above; anonymised 1 year after its end';
comment on column conduct.measure.closing is 'personal: why no measure was taken, or it ended early, in free text; shown as above; anonymised 1 year after its end';
create index measure_of_account on conduct.measure (account_id, id desc);
create index measure_of_person on conduct.measure (person_id, id desc) where person_id is not null;
create index measure_of_unit on conduct.measure (unit_id, id desc) where unit_id is not null;
create index measure_bars on conduct.measure (id desc) where part <> 'MEMBER';
create index measure_to_forget on conduct.measure (coalesce(until, closed_on)) where not forgotten;

-- Who reported it, apart from everything that those it is about can read (R12).
create table conduct.reporter (
    measure_id uuid primary key references conduct.measure (id) on delete cascade,
    sealed     bytea not null
);
comment on column conduct.reporter.sealed is 'personal: who reported it, encrypted; compared with who decides, shown to those who handle it on demand, each look on record; forgotten with the measure';

-- Who had a part in it before any appeal: none of them decides the appeal (R8).
create table conduct.part_taken (
    measure_id uuid not null references conduct.measure (id) on delete cascade,
    person_id  uuid not null references directory.person (id),
    primary key (measure_id, person_id)
);

create table conduct.signature (
    measure_id uuid not null references conduct.measure (id) on delete cascade,
    side       text not null check (side in ('CUSTODIAN', 'SUPERVISOR', 'BODY')),
    person_id  uuid not null references directory.person (id),
    kind       text not null,
    signed_at  timestamptz not null,
    primary key (measure_id, side)
);

-- Statement and defence (陈述申辩): in the party's own words, or as somebody heard them.
create table conduct.statement (
    id         uuid primary key,
    measure_id uuid not null references conduct.measure (id) on delete cascade,
    said_at    timestamptz not null,
    text       text not null,
    heard_by   uuid references directory.person (id)
);
comment on column conduct.statement.text is 'personal: what the party says, in free text; shown to the party and those who handle the measure; forgotten with it';
create index statement_of_measure on conduct.statement (measure_id, id);

-- Another authority has the matter (十（三）): a record, no judgement.
create table conduct.referral (
    id         uuid primary key,
    measure_id uuid not null references conduct.measure (id) on delete cascade,
    authority  text not null,
    referred_on date not null,
    reference  text,
    referred_by uuid not null references directory.person (id)
);
comment on column conduct.referral.authority is 'not personal: an entry of a list of the pack';
comment on column conduct.referral.reference is 'not personal: the number of the letter';
create index referral_of_measure on conduct.referral (measure_id, id);

-- One row for each person and platform on which somebody was ever measured: locked while the next is decided.
create table conduct.rung (
    person_id  uuid not null references directory.person (id),
    account_id uuid not null references registry.account (id),
    primary key (person_id, account_id)
);

-- Award check (十（一）): who asked for what, and what was answered.
create sequence conduct.check_number;

create table conduct.award_check (
    id        uuid primary key,
    number    text not null unique,
    unit_id   uuid not null references directory.unit (id),
    purpose   text not null,
    asked_by  uuid not null references directory.person (id),
    asked_at  timestamptz not null,
    on_day    date not null,
    names     integer not null,
    barred    integer not null,
    sha256    text not null
);
comment on column conduct.award_check.number is 'not personal: a running number';
comment on column conduct.award_check.purpose is 'personal: for which award, in free text; shown to the office that asked; kept 1 year';
create index award_check_of_unit on conduct.award_check (unit_id, id desc);

create table conduct.award_line (
    check_id  uuid not null references conduct.award_check (id) on delete cascade,
    line      integer not null,
    name      text not null,
    number    text,
    until     date,
    cases     text[] not null default '{}',
    primary key (check_id, line)
);
comment on column conduct.award_line.name is 'personal: a candidate of the list; shown to the office that asked; kept 1 year';
comment on column conduct.award_line.number is 'personal: the candidate''s number; shown to the office that asked; kept 1 year';
create index award_line_of_number on conduct.award_line (number) where number is not null;
