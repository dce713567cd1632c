package org.rostra.review.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rostra.directory.Seat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of units, and how much of them is answered. */
@Component
class GroupListTable {
    private final JdbcClient sql;

    GroupListTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Enters what is not there yet, and gives the list. */
    GroupList enter(GroupList list) {
        sql.sql("""
                insert into review.group_list (id, year, unit_id, seat) values (:id, :year, :unit, :seat)
                on conflict (year, unit_id) do nothing
                """).param("id", list.id()).param("year", list.year()).param("unit", list.unit())
                .param("seat", list.seat().key()).update();
        return sql.sql("select * from review.group_list where year = :year and unit_id = :unit")
                .param("year", list.year()).param("unit", list.unit()).query(GroupListTable::list).single();
    }

    Optional<GroupList> find(UUID id) {
        return sql.sql("select * from review.group_list where id = :id").param("id", id).query(GroupListTable::list)
                .optional();
    }

    List<GroupList> list(Collection<UUID> ids) {
        return sql.sql("select * from review.group_list where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query(GroupListTable::list).list();
    }

    /** The lists of a year, in the order of the tree. */
    List<GroupList> ofYear(int year) {
        return sql.sql("""
                select l.* from review.group_list l join directory.unit_shown u on u.id = l.unit_id
                where l.year = :year order by u.path, l.id
                """).param("year", year).query(GroupListTable::list).list();
    }

    /** The lists of the seats in a year. */
    List<GroupList> ofSeats(Collection<Seat> seats, int year) {
        return sql.sql("select * from review.group_list where seat = any(:seats) and year = :year order by id")
                .param("seats", seats.stream().map(Seat::key).toArray(String[]::new)).param("year", year)
                .query(GroupListTable::list).list();
    }

    /** How many lines stand in each way in each list. */
    Map<UUID, Map<UnitAnswer, Integer>> counts(Collection<UUID> lists) {
        Map<UUID, Map<UnitAnswer, Integer>> counts = new HashMap<>();
        sql.sql("""
                select list_id, answer, count(*) from review.group_line where list_id = any(:lists)
                group by list_id, answer
                """).param("lists", lists.toArray(UUID[]::new)).query(row -> {
            counts.computeIfAbsent(row.getObject(1, UUID.class), _ -> new EnumMap<>(UnitAnswer.class))
                    .put(UnitAnswer.valueOf(row.getString(2)), row.getInt(3));
        });
        return counts;
    }

    /** True once every group that was there on the first day is in a list of the year. */
    boolean complete(int year) {
        return sql.sql("select groups_on is not null from review.year where year = :year").param("year", year)
                .query(Boolean.class).optional().orElse(true);
    }

    void complete(int year, LocalDate on) {
        sql.sql("update review.year set groups_on = :on where year = :year and groups_on is null").param("on", on)
                .param("year", year).update();
    }

    private static GroupList list(ResultSet row, int number) throws SQLException {
        return new GroupList(row.getObject("id", UUID.class), row.getInt("year"), row.getObject("unit_id", UUID.class),
                Seat.parse(row.getString("seat")));
    }
}
