-- One voice in major events and crises (八): an order of the publicity department, and what each account owes of it.
create table publishing.joint_order (
    id          uuid primary key,
    state       text not null check (state in ('UNDER_REVIEW', 'RUNNING', 'REFUSED', 'WITHDRAWN')),
    occasion    text not null,
    title       text not null,
    body        text not null,
    short_body  text not null,
    version     integer not null default 1,
    adaptable   boolean not null,
    tiers       smallint[] not null,
    units       uuid[] not null,
    platforms   text[] not null,
    from_at     timestamptz not null,
    until_at    timestamptz not null,
    ordered_by  uuid not null references directory.person (id),
    ordered_at  timestamptz not null,
    approved_at timestamptz,
    withdrawn_why text
);
comment on column publishing.joint_order.body is 'personal: what the institution publishes, which may name people; kept 3 years';
comment on column publishing.joint_order.short_body is 'personal: the same in short; kept 3 years';
comment on column publishing.joint_order.title is 'not personal: the occasion';
comment on column publishing.joint_order.withdrawn_why is 'personal: why it was withdrawn, in free text; kept 3 years';
create index joint_order_latest on publishing.joint_order (id desc);

create table publishing.delivery (
    id         uuid primary key,
    order_id   uuid not null references publishing.joint_order (id),
    account_id uuid not null references registry.account (id),
    tier       smallint not null,
    state      text not null check (state in ('WAITING', 'DONE', 'NOT_CARRIED_OUT', 'WITHDRAWN', 'TAKE_DOWN', 'TAKEN_DOWN')),
    version    integer not null,
    link       text,
    reason     text,
    answered_by uuid references directory.person (id),
    answered_at timestamptz,
    unique (order_id, account_id),
    check (state <> 'DONE' or link is not null),
    check (state <> 'NOT_CARRIED_OUT' or reason is not null)
);
comment on column publishing.delivery.reason is 'personal: why it was not carried out, in free text; kept 3 years';
create index delivery_of_account on publishing.delivery (account_id, order_id desc);
create index delivery_answered on publishing.delivery (order_id, answered_at) where state = 'DONE';
