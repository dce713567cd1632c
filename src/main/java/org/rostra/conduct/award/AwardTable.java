package org.rostra.conduct.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AwardTable {
    private final JdbcClient sql;

    AwardTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** A bar of somebody; its last day is none while it is not served. */
    record Bar(UUID whose, @Nullable LocalDate until, String number) {}

    long number() {
        return sql.sql("select nextval('conduct.check_number')").query(Long.class).single();
    }

    /** Bars of these people and units that last on the day, those not yet served and those under appeal included. */
    List<Bar> bars(Collection<UUID> people, Collection<UUID> units, LocalDate on) {
        return sql.sql("""
                select coalesce(person_id, unit_id), until, number from conduct.measure
                where part <> 'MEMBER' and stage in ('DECIDED', 'SERVED', 'APPEALED')
                    and (until is null or until >= :on) and (person_id = any(:people) or unit_id = any(:units))
                order by number
                """).param("people", people.toArray(UUID[]::new)).param("units", units.toArray(UUID[]::new))
                .param("on", on)
                .query((row, _) -> new Bar(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class),
                        row.getString(3)))
                .list();
    }

    void insert(AwardCheck one, List<AwardCheck.Line> lines) {
        sql.sql("""
                insert into conduct.award_check (id, number, unit_id, purpose, asked_by, asked_at, on_day, names, barred,
                    sha256)
                values (:id, :number, :unit, :purpose, :by, :at, :on, :names, :barred, :sha256)
                """).param("id", one.id()).param("number", one.number()).param("unit", one.unit())
                .param("purpose", one.purpose()).param("by", one.askedBy())
                .param("at", one.at().atOffset(ZoneOffset.UTC)).param("on", one.on()).param("names", one.names())
                .param("barred", one.barred()).param("sha256", one.sha256()).update();
        sql.sql("""
                insert into conduct.award_line (check_id, line, name, number, until, cases)
                select :check, l.line, l.name, l.number, cast(l.until as date),
                    coalesce(string_to_array(l.cases, ' '), '{}')
                from unnest(cast(:lines as int[]), cast(:names as text[]), cast(:numbers as text[]),
                    cast(:untils as text[]), cast(:cases as text[])) as l (line, name, number, until, cases)
                """).param("check", one.id())
                .param("lines", lines.stream().map(AwardCheck.Line::line).toArray(Integer[]::new))
                .param("names", lines.stream().map(AwardCheck.Line::name).toArray(String[]::new))
                .param("numbers", lines.stream().map(AwardCheck.Line::number).toArray(String[]::new))
                .param("untils", lines.stream().map(it -> it.until() == null ? null : it.until().toString())
                        .toArray(String[]::new))
                .param("cases", lines.stream().map(it -> it.cases().isEmpty() ? null : String.join(" ", it.cases()))
                        .toArray(String[]::new))
                .update();
    }

    Optional<AwardCheck> find(UUID id) {
        return sql.sql("select * from conduct.award_check where id = :id").param("id", id).query(AwardTable::check)
                .optional();
    }

    List<AwardCheck.Line> lines(UUID check) {
        return sql.sql("select * from conduct.award_line where check_id = :check order by line").param("check", check)
                .query((row, _) -> new AwardCheck.Line(row.getInt("line"), row.getString("name"),
                        row.getString("number"), row.getObject("until", LocalDate.class),
                        Arrays.asList((String[]) row.getArray("cases").getArray())))
                .list();
    }

    /** The latest questions of these offices. */
    List<AwardCheck> latest(Collection<UUID> units, int limit) {
        return sql.sql("select * from conduct.award_check where unit_id = any(:units) order by id desc limit :limit")
                .param("units", units.toArray(UUID[]::new)).param("limit", limit).query(AwardTable::check).list();
    }

    /** Questions in which the person's number stood, the latest first. */
    List<AwardCheck> about(String number, int limit) {
        return sql.sql("""
                select c.* from conduct.award_check c join conduct.award_line l on l.check_id = c.id
                where l.number = :number order by c.id desc limit :limit
                """).param("number", number).param("limit", limit).query(AwardTable::check).list();
    }

    private static AwardCheck check(ResultSet row, int number) throws SQLException {
        return new AwardCheck(row.getObject("id", UUID.class), row.getString("number"),
                row.getObject("unit_id", UUID.class), row.getString("purpose"), row.getObject("asked_by", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(), row.getObject("on_day", LocalDate.class),
                row.getInt("names"), row.getInt("barred"), row.getString("sha256"));
    }
}
