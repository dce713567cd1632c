package org.rostra.directory.reorganise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Appointment;
import org.rostra.directory.Office;
import org.rostra.directory.Unit;
import org.rostra.text.Pinyin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What follows a unit, in sets: units below, people, appointments. */
@Component
class FollowTable {
    private final JdbcClient sql;

    FollowTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** The unit bears another name from the day on; the one it had is kept. */
    void rename(Unit unit, Names names, LocalDate day) {
        sql.sql("""
                with was as (
                    insert into directory.unit_name (unit_id, name, name_english, short_name, until_on)
                    values (:id, :was, :wasEnglish, :wasShort, :day))
                update directory.unit set name = :name, name_english = :english, short_name = :short,
                    pinyin = :pinyin, initials = :initials
                where id = :id
                """).param("id", unit.id()).param("was", unit.name()).param("wasEnglish", unit.nameEnglish())
                .param("wasShort", unit.shortName()).param("day", day).param("name", names.name())
                .param("english", names.english()).param("short", names.shortName())
                .param("pinyin", Pinyin.of(names.name())).param("initials", Pinyin.initials(names.name())).update();
    }

    /** True if the unit changed its name on the day or later. */
    boolean renamedSince(UUID unit, LocalDate day) {
        return sql.sql("select exists (select from directory.unit_name where unit_id = :id and until_on >= :day)")
                .param("id", unit).param("day", day).query(Boolean.class).single();
    }

    /** Open units right below go to another; all of them, or those named. */
    List<UUID> putBelow(UUID unit, UUID into, @Nullable Collection<UUID> only) {
        return among("""
                update directory.unit set parent_id = :into
                where parent_id = :unit and closed_on is null and (not :some or id = any(:only)) returning id
                """, unit, only).param("into", into).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    /** People of the unit who are still here belong to another; all of them, or those named. */
    List<UUID> moveHome(UUID unit, UUID into, LocalDate day, @Nullable Collection<UUID> only) {
        return among("""
                update directory.person set unit_id = :into
                where unit_id = :unit and (left_on is null or left_on > :day) and (not :some or id = any(:only))
                returning id
                """, unit, only).param("into", into).param("day", day).query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** What people hold there on the day or will hold later. */
    List<Appointment> held(UUID unit, LocalDate day) {
        return sql.sql("""
                select id, person_id, office, unit_id, from_on, until_on from directory.appointment
                where unit_id = :unit and (until_on is null or until_on >= :day) order by from_on, id for update
                """).param("unit", unit).param("day", day).query(FollowTable::appointment).list();
    }

    /** Ends the appointments with the last day, or before they began. */
    void end(Collection<UUID> appointments, LocalDate lastDay) {
        sql.sql("update directory.appointment set until_on = greatest(from_on - 1, :last) where id = any(:ids)")
                .param("ids", appointments.toArray(UUID[]::new)).param("last", lastDay).update();
    }

    /** Gives the appointment, unless the person holds that office there already. */
    boolean give(Appointment one) {
        return sql.sql("""
                insert into directory.appointment (id, person_id, office, unit_id, from_on, until_on)
                select :id, :person, :office, :unit, :from, :until
                where not exists (
                    select from directory.appointment
                    where person_id = :person and office = :office and unit_id = :unit
                        and (until_on is null or until_on >= :from))
                """).param("id", one.id()).param("person", one.person()).param("office", one.office().name())
                .param("unit", one.unit()).param("from", one.from()).param("until", one.until()).update() == 1;
    }

    void close(UUID unit, UUID successor, LocalDate day) {
        sql.sql("update directory.unit set closed_on = :day, successor_id = :successor where id = :id")
                .param("id", unit).param("successor", successor).param("day", day).update();
    }

    private JdbcClient.StatementSpec among(String statement, UUID unit, @Nullable Collection<UUID> only) {
        return sql.sql(statement).param("unit", unit).param("some", only != null)
                .param("only", only == null ? new UUID[0] : only.toArray(UUID[]::new));
    }

    private static Appointment appointment(ResultSet row, int number) throws SQLException {
        return new Appointment(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                Office.valueOf(row.getString(3)), row.getObject(4, UUID.class), row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class));
    }
}
