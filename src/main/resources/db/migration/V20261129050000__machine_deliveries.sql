-- Deliveries that a machine carries out: queued, told to the platform, asked about, and honestly unknown.
alter table publishing.delivery drop constraint delivery_state_check;
alter table publishing.delivery add constraint delivery_state_check check (state in ('WAITING', 'SENT', 'TO_CONFIRM', 'CONFIRMED',
    'DONE', 'NOT_CARRIED_OUT', 'FAILED', 'UNKNOWN', 'WITHDRAWN', 'TAKE_DOWN', 'TAKEN_DOWN'));
alter table publishing.delivery
    add column way text check (way in ('AUTOMATIC', 'DRAFT')),
    add column cleared boolean not null default false,
    add column next_try timestamptz,
    add column begun_at timestamptz,
    add column tries integer not null default 0,
    add column hindrance text,
    add column runner uuid,
    add column leased_until timestamptz,
    add column told_at timestamptz,
    add column seen_at timestamptz;
alter table publishing.delivery
    add constraint delivery_confirmed_has_link check (state <> 'CONFIRMED' or link is not null),
    add constraint delivery_failed_has_reason check (state <> 'FAILED' or hindrance is not null),
    add constraint delivery_sent_is_a_machines check (state not in ('SENT', 'TO_CONFIRM') or way is not null);
comment on column publishing.delivery.cleared is 'a custodian has looked at the draft of this text and wants it out';
comment on column publishing.delivery.hindrance is 'not personal: the key of what the platform said';
create index delivery_due on publishing.delivery (next_try) where next_try is not null;
drop index publishing.delivery_answered;
create index delivery_out on publishing.delivery (order_id, answered_at) where state in ('DONE', 'CONFIRMED');

-- A post was seen in a feed of its account: proof, or no more than a hint.
alter table publishing.release add column seen_at timestamptz;
create table publishing.feed_hint (
    subject_id   uuid not null,
    account_id   uuid not null references registry.account (id),
    link         text not null,
    title        text not null,
    published_at timestamptz,
    noted_at     timestamptz not null,
    primary key (subject_id, account_id, link)
);
comment on column publishing.feed_hint.title is 'not personal: the title of a published entry';
