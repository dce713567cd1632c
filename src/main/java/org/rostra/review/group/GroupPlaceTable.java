package org.rostra.review.group;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.groups.GroupKind;
import org.rostra.policy.BodyKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In whose list a group stands: entered, moved along with its unit, or gone. */
@Component
class GroupPlaceTable {
    /** The nearest department or college of each unit. */
    private static final String LINES = """
            with lines (unit, line) as (
                select u.id, (select f.id from directory.unit_shown f where f.id = any(u.path)
                    and f.kind in ('DEPARTMENT', 'COLLEGE') order by cardinality(f.path) desc limit 1)
                from directory.unit_shown u)
            """;
    private static final String IN_USE = " a.state in ('RUNNING', 'TO_BE_FILED') ";

    private final JdbcClient sql;

    GroupPlaceTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** A group that is in no list of the year, and the department or college it belongs to. */
    record Candidate(UUID group, String place, GroupKind kind, @Nullable UUID line) {}

    /** Groups in use, from behind one of them on. */
    List<Candidate> candidates(int year, @Nullable UUID after, int limit) {
        return sql.sql("""
                select a.id, a.pinyin, a.body, g.kind, (
                    select f.id from directory.unit_shown u join directory.unit_shown f on f.id = any(u.path)
                    where u.id = a.unit_id and f.kind in ('DEPARTMENT', 'COLLEGE')
                    order by cardinality(f.path) desc limit 1)
                from (select * from registry.account_shown a where a.grouped and
                """ + IN_USE + """
                    and a.id > coalesce(cast(:after as uuid), '00000000-0000-0000-0000-000000000000')
                    and not exists (select from review.group_line l where l.year = :year and l.account_id = a.id)
                    order by a.id limit :limit) a
                left join groups.group_shown g on g.account_id = a.id order by a.id
                """).param("year", year).param("after", after).param("limit", limit)
                .query((row, _) -> new Candidate(row.getObject(1, UUID.class), row.getString(2),
                        row.getString(4) == null
                                ? GroupKind.of(BodyKind.valueOf(row.getString(3)))
                                : GroupKind.valueOf(row.getString(4)),
                        row.getObject(5, UUID.class)))
                .list();
    }

    /** How many groups are in use. */
    int meant() {
        return sql.sql("select count(*) from registry.account_shown a where a.grouped and " + IN_USE)
                .query(Integer.class).single();
    }

    /** How many are in lists of the year. */
    int entered(int year) {
        return sql.sql("select count(*) from review.group_line where year = :year").param("year", year)
                .query(Integer.class).single();
    }

    /** Enters them; tells how many are new, by list. */
    Map<UUID, Integer> insert(int year, List<Candidate> found, Map<UUID, UUID> lists, Map<UUID, UUID> supervisors) {
        Map<UUID, Integer> fresh = new HashMap<>();
        sql.sql("""
                insert into review.group_line (account_id, year, list_id, place, kind, supervisor_id)
                select r.account, :year, r.list, r.place, r.kind, r.supervisor
                from unnest(:accounts, :lists, :places::text[], :kinds::text[], :supervisors::uuid[])
                    as r (account, list, place, kind, supervisor)
                on conflict (account_id, year) do nothing returning list_id
                """).param("year", year).param("accounts", found.stream().map(Candidate::group).toArray(UUID[]::new))
                .param("lists", found.stream().map(one -> lists.get(one.group())).toArray(UUID[]::new))
                .param("places", found.stream().map(Candidate::place).toArray(String[]::new))
                .param("kinds", found.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .param("supervisors", found.stream().map(one -> supervisors.get(one.group())).toArray(UUID[]::new))
                .query(row -> {
                    fresh.merge(row.getObject(1, UUID.class), 1, Integer::sum);
                });
        return fresh;
    }

    /** Groups whose unit belongs to another department or college than their list does, and to which. */
    Map<UUID, UUID> misplaced(int year, UUID otherwise) {
        Map<UUID, UUID> found = new HashMap<>();
        sql.sql(LINES + """
                select l.account_id, coalesce(n.line, :otherwise) from review.group_line l
                join review.group_list g on g.id = l.list_id join registry.account_shown a on a.id = l.account_id
                left join lines n on n.unit = a.unit_id
                where l.year = :year and l.answer <> 'GONE' and g.unit_id <> coalesce(n.line, :otherwise)
                """).param("year", year).param("otherwise", otherwise).query(row -> {
            found.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        });
        return found;
    }

    void move(int year, Collection<UUID> groups, UUID list) {
        sql.sql("update review.group_line set list_id = :list where year = :year and account_id = any(:groups)")
                .param("list", list).param("year", year).param("groups", groups.toArray(UUID[]::new)).update();
    }

    /** Nothing is asked any more of groups that ended; tells how many there are, by list. */
    Map<UUID, Integer> gone(int year) {
        Map<UUID, Integer> gone = new HashMap<>();
        sql.sql("""
                update review.group_line l set answer = 'GONE', version = version + 1
                from registry.account_shown a
                where l.year = :year and l.answer = 'OPEN' and a.id = l.account_id and not
                """ + "(" + IN_USE + ") returning l.list_id").param("year", year).query(row -> {
            gone.merge(row.getObject(1, UUID.class), 1, Integer::sum);
        });
        return gone;
    }

    /** Open lines of a year with the supervisor that they were last seen with, from behind one of them on. */
    Map<UUID, @Nullable UUID> open(int year, @Nullable UUID after, int limit) {
        Map<UUID, @Nullable UUID> open = new java.util.LinkedHashMap<>();
        sql.sql("""
                select account_id, supervisor_id from review.group_line where year = :year and answer = 'OPEN'
                    and account_id > coalesce(cast(:after as uuid), '00000000-0000-0000-0000-000000000000')
                order by account_id limit :limit
                """).param("year", year).param("after", after).param("limit", limit).query(row -> {
            open.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        });
        return open;
    }

    void supervised(int year, UUID group, @Nullable UUID supervisor) {
        sql.sql("update review.group_line set supervisor_id = :supervisor where year = :year and account_id = :group")
                .param("supervisor", supervisor).param("year", year).param("group", group).update();
    }
}
