-- The rights desk (R6): requests that something held about a person be put right or deleted.
create table voice.rights_request (
    id          uuid primary key,
    person_id   uuid not null references directory.person (id),
    kind        text not null check (kind in ('CORRECT', 'DELETE')),
    text        text not null,
    asked_at    timestamptz not null,
    done        boolean,
    reason      text,
    answered_by uuid references directory.person (id),
    answered_at timestamptz,
    check ((answered_at is null) = (reason is null))
);
comment on column voice.rights_request.text is 'personal: what somebody asks about his own data; shown to that person and to the publicity department; kept 5 years';
comment on column voice.rights_request.reason is 'personal: why it was done or not, in free text; shown as above; kept 5 years';
create index rights_request_of_person on voice.rights_request (person_id, id desc);
create index rights_request_open on voice.rights_request (id) where answered_at is null;
create index rights_request_old on voice.rights_request (answered_at) where answered_at is not null;
