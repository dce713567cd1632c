package org.rostra.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StandInTable {
    private final JdbcClient sql;

    StandInTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(StandIn one) {
        sql.sql("""
                insert into procedure.stand_in (id, represented_id, stand_in_id, from_on, until_on, procedures, named_by)
                values (:id, :represented, :standIn, :from, :until, :procedures, :by)
                """).param("id", one.id()).param("represented", one.represented()).param("standIn", one.standIn())
                .param("from", one.from()).param("until", one.until())
                .param("procedures", one.procedures().toArray(String[]::new)).param("by", one.namedBy()).update();
    }

    void end(UUID id, LocalDate on) {
        sql.sql("update procedure.stand_in set ended_on = :on where id = :id and ended_on is null").param("id", id)
                .param("on", on).update();
    }

    Optional<StandIn> find(UUID id) {
        return sql.sql("select * from procedure.stand_in where id = :id").param("id", id)
                .query(StandInTable::standIn).optional();
    }

    /** For whom the person acts on the day. */
    List<StandIn> actingFor(UUID person, LocalDate on) {
        return sql.sql("""
                select * from procedure.stand_in
                where stand_in_id = :person and until_on >= :on and from_on <= :on
                    and (ended_on is null or ended_on > :on)
                order by id
                """).param("person", person).param("on", on).query(StandInTable::standIn).list();
    }

    /** Who acts for these people on the day. */
    List<StandIn> of(Collection<UUID> represented, LocalDate on) {
        return sql.sql("""
                select * from procedure.stand_in
                where represented_id = any(:people) and until_on >= :on and from_on <= :on
                    and (ended_on is null or ended_on > :on)
                order by id
                """).param("people", represented.toArray(UUID[]::new)).param("on", on)
                .query(StandInTable::standIn).list();
    }

    /** Those that have not passed, in which the person takes part. */
    List<StandIn> about(UUID person, LocalDate on) {
        return sql.sql("""
                select * from procedure.stand_in
                where (represented_id = :person or stand_in_id = :person) and until_on >= :on
                    and (ended_on is null or ended_on > :on)
                order by from_on, id limit 50
                """).param("person", person).param("on", on).query(StandInTable::standIn).list();
    }

    private static StandIn standIn(ResultSet row, int number) throws SQLException {
        return new StandIn(row.getObject("id", UUID.class), row.getObject("represented_id", UUID.class),
                row.getObject("stand_in_id", UUID.class), row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                Set.of((String[]) row.getArray("procedures").getArray()), row.getObject("named_by", UUID.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
