package org.rostra.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.directory.Seat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Years and their parts. */
@Component
class PartTable {
    private final JdbcClient sql;

    PartTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Enters the year; false if it was entered before. */
    boolean insert(ReviewYear year) {
        return sql.sql("""
                insert into review.year (year, id, from_on, until_on, opened_on, opened_by)
                values (:year, :id, :from, :until, :opened, :by) on conflict (year) do nothing
                """).param("year", year.year()).param("id", year.id()).param("from", year.from())
                .param("until", year.until()).param("opened", year.opened()).param("by", year.by()).update() == 1;
    }

    Optional<ReviewYear> year(int year) {
        return sql.sql("select * from review.year where year = :year").param("year", year).query(PartTable::year)
                .optional();
    }

    Optional<ReviewYear> year(UUID id) {
        return sql.sql("select * from review.year where id = :id").param("id", id).query(PartTable::year).optional();
    }

    /** The years, the latest first. */
    List<ReviewYear> years(int limit) {
        return sql.sql("select * from review.year order by year desc limit :limit").param("limit", limit)
                .query(PartTable::year).list();
    }

    /** Enters what is not there yet, and gives the part. */
    Part enter(Part part) {
        sql.sql("""
                insert into review.part (id, year, lane, unit_id, seat) values (:id, :year, :lane, :unit, :seat)
                on conflict (year, lane, unit_id) do nothing
                """).param("id", part.id()).param("year", part.year()).param("lane", part.lane().name())
                .param("unit", part.unit()).param("seat", part.seat().key()).update();
        return sql.sql("select * from review.part where year = :year and lane = :lane and unit_id = :unit")
                .param("year", part.year()).param("lane", part.lane().name()).param("unit", part.unit())
                .query(PartTable::part).single();
    }

    Optional<Part> find(UUID id) {
        return sql.sql("select * from review.part where id = :id").param("id", id).query(PartTable::part).optional();
    }

    List<Part> list(Collection<UUID> ids) {
        return sql.sql("select * from review.part where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query(PartTable::part).list();
    }

    /** Every part of the year, the highest lane first. */
    List<Part> ofYear(int year) {
        return sql.sql("""
                select p.* from review.part p join directory.unit_shown u on u.id = p.unit_id where p.year = :year
                order by p.lane <> 'LEADER', p.lane <> 'PUBLICITY', u.path, p.id
                """).param("year", year).query(PartTable::part).list();
    }

    /** Parts of the year in which something is open that is on nobody's desk. */
    List<Part> unasked(int year) {
        return sql.sql("""
                select p.* from review.part p where p.year = :year
                    and exists (select from review.review r where r.part_id = p.id and r.state <> 'CONCLUDED')
                    and not exists (select from duty.open d
                        where d.subject_kind = 'review-part' and d.subject_id = p.id)
                """).param("year", year).query(PartTable::part).list();
    }

    private static ReviewYear year(ResultSet row, int number) throws SQLException {
        return new ReviewYear(row.getInt("year"), row.getObject("id", UUID.class),
                row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class),
                row.getObject("opened_on", LocalDate.class), row.getObject("opened_by", UUID.class));
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        return new Part(row.getObject("id", UUID.class), row.getInt("year"), Lane.valueOf(row.getString("lane")),
                row.getObject("unit_id", UUID.class), Seat.parse(row.getString("seat")));
    }
}
