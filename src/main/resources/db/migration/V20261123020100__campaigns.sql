-- Campaigns (专项行动): what units are asked by a day, and what each of them answered.
create table registry.campaign (
    id           uuid primary key,
    kind         text not null,
    title        text not null,
    instructions text not null,
    platforms    text[] not null,
    tiers        int[] not null,
    launched_on  date not null,
    launched_by  uuid not null references directory.person (id),
    due_on       date not null,
    ended_on     date
);
-- One unit that was asked. Its place is that of the unit in the tree on the day of the launch.
create table registry.reply (
    id          uuid primary key,
    campaign_id uuid not null references registry.campaign (id),
    unit_id     uuid not null references directory.unit (id),
    place       int not null,
    seat        text not null,
    state       text not null,
    answered    int not null default 0,
    replied_by  uuid references directory.person (id),
    replied_at  timestamptz,
    urged_on    date,
    unique (campaign_id, unit_id),
    unique (campaign_id, place)
);
create index reply_of_seat on registry.reply (seat, id desc);
create table registry.reply_account (
    reply_id   uuid not null references registry.reply (id),
    account_id uuid not null references registry.account (id),
    answer     text not null,
    primary key (reply_id, account_id)
);
