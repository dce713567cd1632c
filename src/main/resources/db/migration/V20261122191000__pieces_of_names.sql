-- The one- and two-character pieces of each name, in the order of the list: a page of the names that hold a common piece
-- is read along the key, and an account that moves on carries no pieces with it. An index in the form of a table, without a
-- foreign key, which would be asked a dozen times a name.
create table registry.name_piece (
    piece      text not null,
    pinyin     text not null,
    account_id uuid not null,
    primary key (piece, pinyin, account_id)
);
insert into registry.name_piece select distinct piece, a.pinyin, a.id from registry.account a, unnest(a.bigrams) as piece;
alter table registry.account drop column bigrams;
comment on column registry.name_piece.pinyin is 'not personal';
