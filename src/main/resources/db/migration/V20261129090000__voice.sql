-- Opinions and complaints (六): one row each with nothing of what was said or by whom; that stands sealed in tables of its own.
create schema voice;

create table voice.opinion (
    id           uuid primary key,
    number       text not null unique,
    code_mark    bytea not null,
    kind         text not null check (kind in ('OPINION', 'SUGGESTION', 'COMPLAINT', 'ACCOUNT', 'IMITATION')),
    channel      text not null check (channel in ('OWN', 'FORM', 'MEETING', 'OPEN_DAY')),
    state        text not null check (state in ('RECEIVED', 'HANDLING', 'PAUSED', 'ANSWERED')),
    unit_id      uuid references directory.unit (id),
    account_id   uuid references registry.account (id),
    past_office  boolean not null,
    named        boolean not null,
    fears        boolean not null,
    complex      boolean not null,
    raised_on    date not null,
    entered_at   timestamptz not null,
    entered_by   uuid references directory.person (id),
    due_on       date not null,
    cap_on       date not null,
    paused_on    date,
    pause        text,
    answered_at  timestamptz,
    in_time      boolean,
    reopened_on  date,
    joined_to    uuid references voice.opinion (id),
    rating       smallint check (rating between 1 and 5),
    told_late    boolean not null default false,
    check ((state = 'PAUSED') = (paused_on is not null) and (paused_on is null) = (pause is null)),
    check ((state = 'ANSWERED') <= (answered_at is not null)),
    check ((answered_at is null) = (in_time is null)),
    check (joined_to <> id),
    check (due_on <= cap_on)
);
comment on table voice.opinion is 'what was said, by whom, and how to reach him stand sealed in voice.words, voice.reporter and voice.enclosure';
comment on column voice.opinion.number is 'not personal: the number on the receipt, drawn by lot';
comment on column voice.opinion.code_mark is 'not personal: a keyed hash of the code on the receipt';
comment on column voice.opinion.kind is 'not personal';
comment on column voice.opinion.channel is 'not personal';
comment on column voice.opinion.pause is 'not personal: why the term stands still, an entry of a list of the pack';
create unique index opinion_code on voice.opinion (code_mark);
create index opinion_due on voice.opinion (due_on, id) where state <> 'ANSWERED' and joined_to is null and not past_office;
create index opinion_due_past on voice.opinion (due_on, id) where state <> 'ANSWERED' and joined_to is null and past_office;
create index opinion_answered on voice.opinion (id desc) where state = 'ANSWERED' and not past_office;
create index opinion_answered_past on voice.opinion (id desc) where state = 'ANSWERED' and past_office;
create index opinion_latest_open on voice.opinion (id desc) where state <> 'ANSWERED' and joined_to is null;
create index opinion_of_joined on voice.opinion (joined_to) where joined_to is not null;
create index opinion_untold on voice.opinion (due_on, id) where state <> 'ANSWERED' and not told_late;
create index opinion_ended on voice.opinion (answered_at) where state = 'ANSWERED';

-- Who raised it and how he can be reached, for the office alone, each look on record.
create table voice.reporter (
    opinion_id uuid primary key references voice.opinion (id) on delete cascade,
    name       bytea,
    contact    bytea,
    person     bytea,
    own_mark   bytea
);
comment on column voice.reporter.name is 'personal: the name the reporter gave, encrypted; shown to the office on demand, each look on record; kept 5 years';
comment on column voice.reporter.contact is 'personal: how the reporter can be reached, encrypted; shown as above; kept 5 years';
comment on column voice.reporter.person is 'personal: who was signed in, encrypted; shown to himself only; kept 5 years';
comment on column voice.reporter.own_mark is 'personal: a keyed hash by which somebody signed in finds his own; kept 5 years';
create index reporter_own on voice.reporter (own_mark, opinion_id desc) where own_mark is not null;

-- Everything that was said about it, encrypted.
create table voice.words (
    id         uuid primary key,
    opinion_id uuid not null references voice.opinion (id) on delete cascade,
    kind       text not null check (kind in ('WRITTEN', 'ADDED', 'FEARS', 'ROUTED', 'DRAFT', 'RETURNED', 'PAUSED', 'COMPLEX', 'ANSWER', 'REOPENED', 'RATED')),
    unit_id    uuid references directory.unit (id),
    by_id      uuid references directory.person (id),
    at         timestamptz not null,
    salt       bytea not null,
    sealed     bytea not null
);
comment on column voice.words.kind is 'not personal';
comment on column voice.words.salt is 'not personal: random, so that the digest in the ledger can be proved while the text is kept';
comment on column voice.words.sealed is 'personal: what was said, in free text, encrypted; shown to the office, the units asked and the reporter; kept 5 years';
create index words_of_opinion on voice.words (opinion_id, id);

create table voice.enclosure (
    id         uuid primary key,
    opinion_id uuid not null references voice.opinion (id) on delete cascade,
    kind       text not null,
    size       integer not null,
    sealed     bytea not null
);
comment on column voice.enclosure.kind is 'not personal: the kind of file';
comment on column voice.enclosure.sealed is 'personal: a file that the reporter sent, encrypted, without its name; shown to the office and the units asked; kept 5 years';
create index enclosure_of_opinion on voice.enclosure (opinion_id, id);

-- Units that were asked for their reply.
create table voice.routing (
    id         uuid primary key,
    opinion_id uuid not null references voice.opinion (id) on delete cascade,
    unit_id    uuid not null references directory.unit (id),
    state      text not null check (state in ('ASKED', 'DRAFTED', 'SIGNED', 'TAKEN_BACK')),
    asked_at   timestamptz not null,
    drafted_by uuid references directory.person (id),
    signed_by  uuid references directory.person (id)
);
comment on column voice.routing.state is 'not personal';
create unique index routing_once on voice.routing (opinion_id, unit_id) where state <> 'TAKEN_BACK';
create index routing_of_opinion on voice.routing (opinion_id, id);
create index routing_of_unit on voice.routing (unit_id, opinion_id desc) where state <> 'TAKEN_BACK';

-- People whom it concerns: to them it is not there.
create table voice.concerned (
    opinion_id uuid not null references voice.opinion (id) on delete cascade,
    person_id  uuid not null references directory.person (id),
    primary key (opinion_id, person_id)
);
comment on table voice.concerned is 'personal: who must learn nothing of it; seen by the office only; kept 5 years';
create index concerned_person on voice.concerned (person_id, opinion_id);
