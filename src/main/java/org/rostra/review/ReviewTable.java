package org.rostra.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.AccountQuery.Key;
import org.rostra.registry.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class ReviewTable {
    private final JdbcClient sql;

    ReviewTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Review> find(UUID id) {
        return sql.sql("select * from review.review where id = :id").param("id", id).query(ReviewRow::review)
                .optional();
    }

    Optional<Review> lock(UUID id) {
        return sql.sql("select * from review.review where id = :id for update").param("id", id)
                .query(ReviewRow::review).optional();
    }

    /** The same of many, in the order of their ids: two screenfuls at once do not wait for each other in a ring. */
    List<Review> lockAll(Collection<UUID> ids) {
        return sql.sql("select * from review.review where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(UUID[]::new)).query(ReviewRow::review).list();
    }

    List<Review> list(Collection<UUID> ids) {
        return sql.sql("select * from review.review where id = any(:ids) order by place, id")
                .param("ids", ids.toArray(UUID[]::new)).query(ReviewRow::review).list();
    }

    /** The reviews of an account, the latest first. */
    List<Review> ofAccount(UUID account, int limit) {
        return sql.sql("select * from review.review where account_id = :account order by year desc limit :limit")
                .param("account", account).param("limit", limit).query(ReviewRow::review).list();
    }

    /** A page of one tab of a part, in the order of names. */
    List<Review> page(UUID part, Look look, LocalDate today, @Nullable Key after, int limit) {
        String from = after == null ? "" : " and (r.place, r.id) > (:place, cast(:id as uuid))";
        StatementSpec statement = day(sql.sql("select r.* from review.review r where r.part_id = :part and "
                + look.condition() + from + " order by r.place, r.id limit :limit").param("part", part)
                .param("limit", limit), look, today);
        return (after == null ? statement : statement.param("place", after.value()).param("id", after.id()))
                .query(ReviewRow::review).list();
    }

    /** How many stand in each tab of each part. */
    Map<UUID, Map<Look, Integer>> counts(Collection<UUID> parts, LocalDate today) {
        StringBuilder tabs = new StringBuilder();
        for (Look look : Look.values()) {
            tabs.append(", count(*) filter (where ").append(look.condition()).append(")");
        }
        Map<UUID, Map<Look, Integer>> counts = new java.util.HashMap<>();
        sql.sql("select r.part_id" + tabs + " from review.review r where r.part_id = any(:parts) group by r.part_id")
                .param("parts", parts.toArray(UUID[]::new)).param("today", today).query(row -> {
                    Map<Look, Integer> of = new EnumMap<>(Look.class);
                    for (Look look : Look.values()) {
                        of.put(look, row.getInt(look.ordinal() + 2));
                    }
                    counts.put(row.getObject(1, UUID.class), of);
                });
        return counts;
    }

    /** Reviews that are not over, from behind one of them on. */
    List<Review> open(@Nullable UUID after, int limit) {
        return sql.sql("""
                select * from review.review where state <> 'CONCLUDED' and id > coalesce(cast(:after as uuid),
                    '00000000-0000-0000-0000-000000000000') order by id limit :limit
                """).param("after", after).param("limit", limit).query(ReviewRow::review).list();
    }

    /** True if something of the part is not over. */
    boolean open(UUID part) {
        return sql.sql("select exists (select from review.review where part_id = :part and state <> 'CONCLUDED')")
                .param("part", part).query(Boolean.class).single();
    }

    /** Writes it, one version on. */
    void put(Review review) {
        ReviewRow.on(sql.sql("""
                update review.review set version = version + 1, state = :state, answers = cast(:answers as jsonb),
                    unchanged = :unchanged, confirmed_by = :confirmedBy, confirmed_at = :confirmedAt,
                    signed_by = :signedBy, signed_at = :signedAt, remark = :remark, exceptions = :exceptions,
                    advice = :advice, intended_by = :intendedBy, intended_on = :intendedOn,
                    intended_why = :intendedWhy, heard_until = :heardUntil, statement = :statement,
                    stated_by = :statedBy, rectify_what = :rectifyWhat, rectify_until = :rectifyUntil,
                    rectified = :rectified, conclusion = :conclusion, reasons = :reasons,
                    concluded_by = :concludedBy, concluded_at = :concludedAt
                where id = :id
                """), review).param("answers", Json.write(review.told().answers().values())).update();
    }

    /** What wants a look in it is now this; nobody did anything, and its version stays. */
    void look(Review review) {
        sql.sql("update review.review set exceptions = :exceptions, advice = :advice where id = :id")
                .param("exceptions", ReviewRow.ids(review.exceptions())).param("advice",
                        ReviewRow.ids(review.advice()))
                .param("id", review.id()).update();
    }

    private static StatementSpec day(StatementSpec statement, Look look, LocalDate today) {
        return look.condition().contains(":today") ? statement.param("today", today) : statement;
    }
}
