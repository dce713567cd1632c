package org.rostra.directory.intake;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Appointment;
import org.rostra.directory.Office;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appointments in sets. */
@Component
class AppointmentIntakeTable {
    /** An office that somebody holds or is to hold. */
    record Held(UUID person, Office office, UUID unit) {}

    /**
     * An appointment to be written.
     *
     * @param name of the person
     */
    record Written(UUID id, Held held, LocalDate from, String name) {
        Appointment appointment() {
            return new Appointment(id, held.person(), held.office(), held.unit(), from, null);
        }
    }

    private final JdbcClient sql;

    AppointmentIntakeTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** What the people hold on the day or will hold later. */
    List<Held> held(Collection<UUID> people, LocalDate day) {
        return sql.sql("""
                select person_id, office, unit_id from directory.appointment
                where person_id = any(:people) and (until_on is null or until_on >= :day)
                """).param("people", people.toArray(UUID[]::new)).param("day", day)
                .query((row, _) -> new Held(row.getObject(1, UUID.class), Office.valueOf(row.getString(2)),
                        row.getObject(3, UUID.class)))
                .list();
    }

    /**
     * An appointment that a complete list covers.
     *
     * @param unit  what the unit is called
     */
    record Covered(UUID id, Held held, String number, String name, String unit) {}

    /** What is held on the day of these offices, in the whole institution or in a unit and below it. */
    List<Covered> covered(Collection<Office> offices, @Nullable UUID within, LocalDate day) {
        return sql.sql("""
                select h.id, h.person_id, h.office, h.unit_id, p.number, p.name, u.name
                from directory.office_held h join directory.person p on p.id = h.person_id
                join directory.unit u on u.id = h.unit_id
                where h.office = any(:offices) and h.from_on <= :day and (h.until_on is null or h.until_on >= :day)
                    and (cast(:within as uuid) is null or u.path @> array[cast(:within as uuid)])
                order by u.pinyin, h.unit_id, h.office, h.id
                """).param("offices", offices.stream().map(Office::name).toArray(String[]::new)).param("day", day)
                .param("within", within, Types.OTHER)
                .query((row, _) -> new Covered(row.getObject(1, UUID.class), new Held(row.getObject(2, UUID.class),
                        Office.valueOf(row.getString(3)), row.getObject(4, UUID.class)), row.getString(5),
                        row.getString(6), row.getString(7)))
                .list();
    }

    int insert(List<Written> appointments) {
        return sql.sql("""
                insert into directory.appointment (id, person_id, office, unit_id, from_on)
                select * from unnest(:ids, :people, :offices, :units, cast(:days as date[]))
                on conflict (person_id, unit_id, office) where until_on is null do nothing
                """).param("ids", appointments.stream().map(Written::id).toArray(UUID[]::new))
                .param("people", appointments.stream().map(one -> one.held().person()).toArray(UUID[]::new))
                .param("offices", appointments.stream().map(one -> one.held().office().name()).toArray(String[]::new))
                .param("units", appointments.stream().map(one -> one.held().unit()).toArray(UUID[]::new))
                .param("days", appointments.stream().map(one -> one.from().toString()).toArray(String[]::new)).update();
    }
}
