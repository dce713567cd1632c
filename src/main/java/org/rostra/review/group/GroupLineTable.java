package org.rostra.review.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.groups.GroupKind;
import org.rostra.ledger.Act;
import org.rostra.registry.AccountQuery.Key;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of units' lists: shown a screen at a time along an index, and answered. */
@Component
class GroupLineTable {
    private final JdbcClient sql;

    GroupLineTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** What the record says of a group beside its account. */
    record Told(@Nullable UUID owner, @Nullable LocalDate end, @Nullable LocalDate confirmed, boolean reached) {
        static final Told NOTHING = new Told(null, null, null, false);
    }

    /** A screen of a list, in the order of names, from behind a key. */
    List<GroupLine> page(UUID list, GroupFilter filter, @Nullable Key after, int limit) {
        return sql.sql("""
                select * from review.group_line where list_id = :list and answer = :answer
                    and (cast(:kind as text) is null or kind = :kind)
                    and (cast(:supervisor as uuid) is null or supervisor_id = :supervisor)
                    and (place, account_id) > (:place, cast(:after as uuid))
                order by place, account_id limit :limit
                """).param("list", list).param("answer", filter.answer().name())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("supervisor", filter.supervisor()).param("place", after == null ? "" : after.value())
                .param("after", after == null ? new UUID(0, 0) : after.id()).param("limit", limit)
                .query(GroupLineTable::line).list();
    }

    /** Who supervises groups of the list, as last looked up. */
    List<UUID> supervisors(UUID list, int limit) {
        return sql.sql("""
                select distinct supervisor_id from review.group_line
                where list_id = :list and supervisor_id is not null limit :limit
                """).param("list", list).param("limit", limit).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    /** Lines of a year, locked in the order of their ids. */
    List<GroupLine> lockAll(int year, Collection<UUID> groups) {
        return sql.sql("""
                select * from review.group_line where year = :year and account_id = any(:groups)
                order by account_id for update
                """).param("year", year).param("groups", groups.toArray(UUID[]::new)).query(GroupLineTable::line)
                .list();
    }

    void put(GroupLine line) {
        sql.sql("""
                update review.group_line set answer = :answer, version = :version, why = :why, answered_by = :by,
                    answered_at = :at
                where account_id = :group and year = :year
                """).param("answer", line.answer().name()).param("version", line.version()).param("why", line.why())
                .param("by", line.by()).param("at", line.at() == null ? null : line.at().atOffset(ZoneOffset.UTC))
                .param("group", line.group()).param("year", line.year()).update();
    }

    /** What the record says of the groups, by one statement. */
    Map<UUID, Told> told(Collection<UUID> groups) {
        Map<UUID, Told> told = new HashMap<>();
        sql.sql("""
                select a.id, g.owner_id, g.end_on, a.confirmed_at, a.reached_on is not null
                from registry.account_shown a left join groups.group_shown g on g.account_id = a.id
                where a.id = any(:groups)
                """).param("groups", groups.toArray(UUID[]::new)).query(row -> {
            told.put(row.getObject(1, UUID.class), new Told(row.getObject(2, UUID.class),
                    row.getObject(3, LocalDate.class), day(row.getObject(4, OffsetDateTime.class)),
                    row.getBoolean(5)));
        });
        return told;
    }

    /** Those of the accounts of whose groups a unit is asked by a day that has not passed. */
    List<UUID> asked(Collection<UUID> accounts, LocalDate today) {
        return sql.sql("""
                select l.account_id from review.group_line l join review.year y on y.year = l.year
                where l.account_id = any(:accounts) and l.answer = 'OPEN' and y.until_on >= :today
                """).param("accounts", accounts.toArray(UUID[]::new)).param("today", today)
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    private static @Nullable LocalDate day(@Nullable OffsetDateTime at) {
        return at == null ? null : LocalDate.ofInstant(at.toInstant(), Act.ZONE);
    }

    private static GroupLine line(ResultSet row, int number) throws SQLException {
        @Nullable
        Instant at = Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant).orElse(null);
        return new GroupLine(row.getObject("account_id", UUID.class), row.getInt("year"),
                row.getObject("list_id", UUID.class), row.getString("place"), GroupKind.valueOf(row.getString("kind")),
                UnitAnswer.valueOf(row.getString("answer")), row.getInt("version"), row.getString("why"),
                row.getObject("answered_by", UUID.class), at);
    }
}
