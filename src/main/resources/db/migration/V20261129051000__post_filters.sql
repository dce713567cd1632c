-- The office finds posts by unit, kind and words of the title: all of it stands in the index along which a page is read.
alter table publishing.post
    add column title_key text not null default '',
    add column kind text generated always as (coalesce(answers #>> '{kind,0}', 'ordinary')) stored;
comment on column publishing.post.title_key is 'not personal: the title as it is searched';
update publishing.post p set title_key = (select lower(normalize(w.title, nfkc)) from publishing.wording w
    where w.post_id = p.id order by w.version desc limit 1);
drop index publishing.post_by_state;
create index post_by_state on publishing.post (state, id desc) include (kind, title_key);
create index post_of_unit on publishing.post (unit_id, state, id desc) include (kind, title_key);
