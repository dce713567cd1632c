-- What a list told of a group whose owner is not known yet; its particulars begin with it once it has one.
create table groups.told (
    account_id uuid primary key references registry.account (id),
    kind       text,
    range      text,
    end_on     date
);
