-- Fingerprints of what went out: of a post's approved text, of a text that differs on one account, of each version of a joint order.
create table publishing.fingerprint (
    id         uuid primary key,
    post_id    uuid references publishing.post (id) on delete cascade,
    account_id uuid,
    order_id   uuid references publishing.joint_order (id) on delete cascade,
    version    integer,
    brief      boolean,
    body       text,
    scheme     smallint not null,
    digest     bytea not null,
    level      smallint not null,
    marks      integer[] not null,
    foreign key (post_id, account_id) references publishing.release (post_id, account_id) on delete cascade,
    check ((post_id is null) <> (order_id is null)),
    check ((order_id is null) = (version is null) and (order_id is null) = (brief is null) and (order_id is null) = (body is null)),
    check (account_id is null or post_id is not null)
);
comment on column publishing.fingerprint.body is 'personal: what a version of a joint order said, which may name people; the order itself keeps the last version only; kept 3 years';
create unique index fingerprint_of_post on publishing.fingerprint (post_id, account_id) nulls not distinct where post_id is not null;
create unique index fingerprint_of_order on publishing.fingerprint (order_id, version, brief) where order_id is not null;
create index fingerprint_same on publishing.fingerprint (digest);
create index fingerprint_alike on publishing.fingerprint using gin (marks);
-- Which releases of a post say what was approved.
create index release_as_approved on publishing.release (post_id) where body is null;
