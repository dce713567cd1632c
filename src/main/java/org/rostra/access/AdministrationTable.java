package org.rostra.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.access.AdministrativeSeats.Holder;
import org.rostra.ledger.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AdministrationTable {
    private final JdbcClient sql;

    AdministrationTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Holder> holders() {
        return sql.sql("""
                select h.person_id, p.name, p.number, h.seat, h.granted_at
                from access.seat_held h join directory.person_shown p on p.id = h.person_id
                order by h.seat, h.granted_at
                """).query(AdministrationTable::holder).list();
    }

    /** Held until the transaction ends: of two changes of seats the second sees the first. */
    void lock() {
        sql.sql("lock table access.administration in share row exclusive mode").update();
    }

    /** The same for the person, whom somebody may be appointing to an office at this moment. */
    void lock(UUID person) {
        sql.sql("select id from directory.person_shown where id = :person for update").param("person", person)
                .query(UUID.class).single();
    }

    Optional<AdministrativeSeat> seatOf(UUID person) {
        return sql.sql("select seat from access.seat_held where person_id = :person").param("person", person)
                .query((row, _) -> AdministrativeSeat.valueOf(row.getString(1))).optional();
    }

    /** The others who hold the seat and have not left. */
    List<UUID> others(AdministrativeSeat seat, UUID person, LocalDate today) {
        return sql.sql("""
                select h.person_id from access.seat_held h join directory.person_shown p on p.id = h.person_id
                where h.seat = :seat and h.person_id <> :person and (p.left_on is null or p.left_on > :today)
                """).param("seat", seat.name()).param("person", person).param("today", today)
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    /** True if the person holds an office now or is to hold one. */
    boolean inOffice(UUID person, LocalDate today) {
        return sql.sql("""
                select exists (select from directory.office_held
                    where person_id = :person and (until_on is null or until_on >= :today))
                """).param("person", person).param("today", today).query(Boolean.class).single();
    }

    void insert(UUID person, AdministrativeSeat seat, Instant at) {
        sql.sql("""
                insert into access.administration (id, person_id, seat, granted_at) values (:id, :person, :seat, :at)
                """).param("id", Ids.next()).param("person", person).param("seat", seat.name())
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    void end(UUID person, Instant at) {
        sql.sql("update access.administration set ended_at = :at where person_id = :person and ended_at is null")
                .param("person", person).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    private static Holder holder(ResultSet row, int number) throws SQLException {
        return new Holder(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                AdministrativeSeat.valueOf(row.getString(4)), row.getObject(5, OffsetDateTime.class).toInstant());
    }
}
