package org.rostra.directory;

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
class AppointmentTable {
    private final JdbcClient sql;

    AppointmentTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Appointment one) {
        sql.sql("""
                insert into directory.appointment (id, person_id, office, unit_id, from_on, until_on)
                values (:id, :person, :office, :unit, :from, :until)
                """).param("id", one.id()).param("person", one.person()).param("office", one.office().name())
                .param("unit", one.unit()).param("from", one.from()).param("until", one.until()).update();
    }

    Optional<Appointment> find(UUID id) {
        return sql.sql("""
                select id, person_id, office, unit_id, from_on, until_on from directory.appointment where id = :id
                """).param("id", id).query(AppointmentTable::appointment).optional();
    }

    /** Whether the person holds the office there on the day or will later. */
    boolean heldAfter(UUID person, Office office, UUID unit, LocalDate from) {
        return sql.sql("""
                select exists (select from directory.appointment where person_id = :person and office = :office
                    and unit_id = :unit and (until_on is null or until_on >= :from))
                """).param("person", person).param("office", office.name()).param("unit", unit).param("from", from)
                .query(Boolean.class).single();
    }

    boolean end(UUID id, LocalDate lastDay) {
        return sql.sql("""
                update directory.appointment set until_on = :until
                where id = :id and (until_on is null or until_on > :until)
                """).param("id", id).param("until", lastDay).update() == 1;
    }

    /** Ends all that these people hold or are to hold, with the last day or before it began; returns them as ended. */
    List<Appointment> endAll(Collection<UUID> people, LocalDate lastDay) {
        return sql.sql("""
                update directory.appointment set until_on = greatest(from_on - 1, :until)
                where person_id = any(:people) and (until_on is null or until_on > greatest(from_on - 1, :until))
                returning id, person_id, office, unit_id, from_on, until_on
                """).param("people", people.toArray(UUID[]::new)).param("until", lastDay)
                .query(AppointmentTable::appointment).list();
    }

    /** Ends these, with the last day or before they began; returns those that had not ended, as ended. */
    List<Appointment> endThese(Collection<UUID> ids, LocalDate lastDay) {
        return sql.sql("""
                update directory.appointment set until_on = greatest(from_on - 1, :until)
                where id = any(:ids) and (until_on is null or until_on > greatest(from_on - 1, :until))
                returning id, person_id, office, unit_id, from_on, until_on
                """).param("ids", ids.toArray(UUID[]::new)).param("until", lastDay)
                .query(AppointmentTable::appointment).list();
    }

    List<Appointment> currentIn(Collection<UUID> units, LocalDate on) {
        return sql.sql("""
                select id, person_id, office, unit_id, from_on, until_on from directory.office_held
                where unit_id = any(:units) and from_on <= :on and (until_on is null or until_on >= :on)
                order by unit_id, office, from_on
                """).param("units", units.toArray(UUID[]::new)).param("on", on)
                .query(AppointmentTable::appointment).list();
    }

    List<Appointment> currentOf(UUID person, LocalDate on) {
        return sql.sql("""
                select id, person_id, office, unit_id, from_on, until_on from directory.office_held
                where person_id = :person and from_on <= :on and (until_on is null or until_on >= :on)
                order by from_on
                """).param("person", person).param("on", on).query(AppointmentTable::appointment).list();
    }

    Set<Office> officesOver(UUID person, UUID unit, LocalDate on) {
        return Set.copyOf(sql.sql("""
                select distinct h.office from directory.office_held h
                join directory.unit u on u.id = :unit and h.unit_id = any(u.path)
                where h.person_id = :person and h.from_on <= :on and (h.until_on is null or h.until_on >= :on)
                """).param("person", person).param("unit", unit).param("on", on)
                .query((row, _) -> Office.valueOf(row.getString(1))).list());
    }

    private static Appointment appointment(ResultSet row, int number) throws SQLException {
        return new Appointment(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                Office.valueOf(row.getString(3)), row.getObject(4, UUID.class), row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class));
    }
}
