package org.rostra.publishing.copies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Ids;
import org.rostra.registry.AccountState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fingerprints, and what of posts, releases and joint orders they are of. */
@Component
class FingerprintTable {
    /** A mark that so many texts have finds no copies. */
    private static final int COMMON = 300;
    /** So many marks are asked for though all are common. */
    private static final int FEW = 8;

    private final JdbcClient sql;

    FingerprintTable(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A text that went out.
     *
     * @param account the one whose release says something else than what was approved; none for the approved text
     */
    record Kept(@Nullable UUID post, @Nullable UUID account, @Nullable UUID order, @Nullable Integer version,
            @Nullable Boolean brief, String said) {
        static Kept ofPost(UUID post, @Nullable UUID account, String said) {
            return new Kept(post, account, null, null, null, said);
        }

        static List<Kept> ofOrder(UUID order, int version, String body, String brief) {
            return Stream.of(new Kept(null, null, order, version, false, body),
                    new Kept(null, null, order, version, true, brief)).filter(one -> !one.said().isBlank()).toList();
        }
    }

    /** Where a text stands whose fingerprint was found; what is the same has all in common. */
    record Found(UUID fingerprint, Copy copy) {
        Copy alike(Map<UUID, Double> likeness) {
            return new Copy(copy.account(), copy.name(), copy.state(), copy.what(), copy.title(), copy.link(),
                    copy.released(), copy.exact() ? 1 : likeness.getOrDefault(fingerprint, 0.0), copy.exact(),
                    copy.text());
        }
    }

    /** @param over whether what is kept is written over; else only what was made in another way */
    void put(List<Kept> texts, boolean over) {
        for (Kept one : texts) {
            Fingerprint made = Fingerprint.of(one.said());
            sql.sql("""
                    insert into publishing.fingerprint (id, post_id, account_id, order_id, version, brief, body, scheme,
                        digest, level, marks)
                    values (:id, :post, :account, :order, :version, :brief, :body, :scheme, :digest, :level, :marks)
                    """ + (one.post() != null ? """
                    on conflict (post_id, account_id) where post_id is not null
                    """ : """
                    on conflict (order_id, version, brief) where order_id is not null
                    """) + """
                    do update set scheme = excluded.scheme, body = excluded.body, digest = excluded.digest,
                        level = excluded.level, marks = excluded.marks
                    where :over or fingerprint.scheme <> excluded.scheme
                    """).param("id", Ids.next()).param("post", one.post()).param("account", one.account())
                    .param("order", one.order()).param("version", one.version()).param("brief", one.brief())
                    .param("body", one.order() == null ? null : one.said()).param("scheme", Fingerprint.SCHEME)
                    .param("digest", made.digest()).param("level", made.level())
                    .param("marks", boxed(made.marks())).param("over", over).update();
        }
    }

    /** What is told of an account no longer: that its release is another, or that it is the approved text. */
    void drop(UUID post, UUID account) {
        sql.sql("""
                delete from publishing.fingerprint f where f.post_id = :post
                    and (f.account_id = :account and exists (select from publishing.release r where r.post_id = :post
                            and r.account_id = :account and r.body is null)
                        or f.account_id is null and not exists (select from publishing.release r
                            where r.post_id = :post and r.body is null))
                """).param("post", post).param("account", account).update();
    }

    /** Texts without a fingerprint of this scheme. */
    List<Kept> missing(int limit) {
        return sql.sql("""
                (select r.post_id, cast(null as uuid) as account_id, cast(null as uuid) as order_id,
                    cast(null as integer) as version, cast(null as boolean) as brief, w.body
                from (select distinct r.post_id from publishing.release r where r.body is null and not exists (
                    select from publishing.fingerprint f where f.post_id = r.post_id and f.account_id is null
                        and f.scheme = :scheme) limit :limit) r
                join lateral (select w.body from publishing.wording w where w.post_id = r.post_id
                    order by w.version desc limit 1) w on true)
                union all
                (select r.post_id, r.account_id, null, null, null, r.body from publishing.release r
                where r.body is not null and not exists (select from publishing.fingerprint f
                    where f.post_id = r.post_id and f.account_id = r.account_id and f.scheme = :scheme) limit :limit)
                union all
                (select null, null, f.order_id, f.version, f.brief, f.body from publishing.fingerprint f
                where f.order_id is not null and f.scheme <> :scheme limit :limit)
                union all
                (select null, null, o.id, o.version, t.brief, t.body from publishing.joint_order o
                cross join lateral (values (false, o.body), (true, o.short_body)) t (brief, body)
                where o.approved_at is not null and t.body ~ '\\S' and not exists (
                    select from publishing.fingerprint f where f.order_id = o.id and f.version = o.version
                        and f.brief = t.brief)
                limit :limit)
                """).param("scheme", Fingerprint.SCHEME).param("limit", limit)
                .query((row, _) -> new Kept(row.getObject("post_id", UUID.class),
                        row.getObject("account_id", UUID.class), row.getObject("order_id", UUID.class),
                        row.getObject("version", Integer.class), row.getObject("brief", Boolean.class),
                        row.getString("body")))
                .list();
    }

    /** Those whose samples have a share in common, without those that are the same; the largest first. */
    List<UUID> likely(Fingerprint asked, double floor, int limit) {
        // What many texts share tells none of them apart: the index is asked for the rarer marks, and what it finds is then compared by
        // all. The fence (offset 0) has the marks asked for hashed once, not for each row.
        return sql.sql("""
                with counted as materialized (
                    select mark, (select count(*) from (select from publishing.fingerprint f
                        where f.marks @> array[asked.mark] limit :common) those) as texts
                    from unnest(cast(:marks as integer[])) as asked (mark)),
                rare as materialized (select array_agg(mark) as marks from (select mark from counted order by texts, mark
                    limit greatest(:few, (select count(*) from counted where texts < :common))) those),
                near as materialized (
                    select f.id, f.level, f.marks from publishing.fingerprint f
                    where f.marks && (select marks from rare) and f.digest <> :digest),
                own as (select near.id, near.level, cardinality(near.marks) as size, mark
                    from near cross join lateral unnest(near.marks) as mark offset 0)
                select id from (
                    select own.id, count(*) / greatest(1, least((cast(:counts as integer[]))[own.level + 1],
                        own.size * least(1, power(cast(2 as float), own.level - :level)))) as share
                    from own join unnest(cast(:marks as integer[])) as asked (mark) on asked.mark = own.mark
                    group by own.id, own.level, own.size) one
                where share >= :floor order by share desc, id desc limit :limit
                """).param("digest", asked.digest()).param("counts", boxed(asked.atLevels()))
                .param("level", asked.level()).param("marks", boxed(asked.marks())).param("floor", floor)
                .param("common", COMMON).param("few", FEW).param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class)).list();
    }

    /** Their texts, one after the other. */
    void texts(Collection<UUID> fingerprints, BiConsumer<UUID, String> reader) {
        sql.sql("""
                select f.id, coalesce(f.body, r.body, w.body) as said from publishing.fingerprint f
                left join publishing.release r on r.post_id = f.post_id and r.account_id = f.account_id
                left join lateral (select w.body from publishing.wording w where w.post_id = f.post_id
                    order by w.version desc limit 1) w on f.account_id is null
                where f.id = any(:ids)
                """).param("ids", fingerprints.toArray(UUID[]::new)).withFetchSize(50)
                .query(row -> {
                    reader.accept(row.getObject("id", UUID.class),
                            Optional.ofNullable(row.getString("said")).orElse(""));
                });
    }

    /** Where those texts stand, and those that are the same. A delivery that was put back to waiting, or not carried out again, shows a version before its own. */
    List<Found> released(Collection<UUID> fingerprints, byte[] digest, int limit) {
        return sql.sql("""
                with f as (select * from publishing.fingerprint where id = any(:ids) or digest = :digest)
                select f.id, f.digest = :digest as exact, r.account_id, a.name, a.state, r.post_id,
                    cast(null as uuid) as order_id, cast(null as uuid) as delivery_id, w.title, r.link, r.released_at
                from f join publishing.release r on r.post_id = f.post_id
                    and (f.account_id is null and r.body is null or r.account_id = f.account_id)
                join registry.account_shown a on a.id = r.account_id
                join lateral (select w.title from publishing.wording w where w.post_id = f.post_id
                    order by w.version desc limit 1) w on true
                union all
                select f.id, f.digest = :digest, d.account_id, a.name, a.state, null, d.order_id, d.id, o.title, d.link,
                    d.answered_at
                from f join publishing.joint_order o on o.id = f.order_id
                join publishing.delivery d on d.order_id = f.order_id and d.link is not null
                    and (d.state in ('DONE', 'CONFIRMED', 'TAKE_DOWN') and d.version = f.version
                        or d.state in ('WAITING', 'SENT', 'TO_CONFIRM', 'FAILED', 'UNKNOWN', 'NOT_CARRIED_OUT', 'WITHDRAWN') and d.version > f.version)
                join registry.account_shown a on a.id = d.account_id
                order by exact desc, released_at desc limit :limit
                """).param("ids", fingerprints.toArray(UUID[]::new)).param("digest", digest).param("limit", limit)
                .query(FingerprintTable::found).list();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        UUID post = row.getObject("post_id", UUID.class);
        Instant released = row.getObject("released_at", OffsetDateTime.class).toInstant();
        Copy.What what = post != null
                ? new Copy.OfPost(post)
                : new Copy.OfDelivery(row.getObject("order_id", UUID.class), row.getObject("delivery_id", UUID.class));
        return new Found(row.getObject("id", UUID.class), new Copy(row.getObject("account_id", UUID.class),
                row.getString("name"), AccountState.valueOf(row.getString("state")), what, row.getString("title"),
                row.getString("link"), released, 0, row.getBoolean("exact"), row.getObject("id", UUID.class)));
    }

    private static Integer[] boxed(int[] marks) {
        return Arrays.stream(marks).boxed().toArray(Integer[]::new);
    }
}
