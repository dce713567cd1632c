create table procedure.saved_filter (
    id         uuid primary key,
    person_id  uuid not null references directory.person (id),
    list       text not null,
    name       text not null,
    parameters text not null,
    place      integer not null,
    unique (person_id, list, name)
);
comment on column procedure.saved_filter.name is 'personal: what somebody calls a filter of his own; deleted with the person';
comment on column procedure.saved_filter.parameters is 'personal: what somebody looks for in lists; deleted with the person';
