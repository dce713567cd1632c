package org.rostra.conduct;

import static org.rostra.conduct.MeasureTable.instant;
import static org.rostra.conduct.MeasureTable.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.conduct.course.Kind;
import org.rostra.conduct.course.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people did in one measure: their parts, words, statements and referrals. */
@Component
class PartsTable {
    private final JdbcClient sql;

    PartsTable(JdbcClient sql) {
        this.sql = sql;
    }

    void take(UUID measure, UUID person) {
        sql.sql("insert into conduct.part_taken (measure_id, person_id) values (:measure, :person) "
                + "on conflict do nothing").param("measure", measure).param("person", person).update();
    }

    Set<UUID> taken(UUID measure) {
        return sql.sql("select person_id from conduct.part_taken where measure_id = :measure").param("measure", measure)
                .query(UUID.class).list().stream().collect(Collectors.toSet());
    }

    void sign(UUID measure, Signature one) {
        sql.sql("""
                insert into conduct.signature (measure_id, side, person_id, kind, signed_at)
                values (:measure, :side, :person, :kind, :at)
                on conflict (measure_id, side) do update set person_id = :person, kind = :kind, signed_at = :at
                """).param("measure", measure).param("side", one.side().name()).param("person", one.person())
                .param("kind", one.kind().name()).param("at", utc(one.at())).update();
    }

    /** Takes back what was signed for anything but this. */
    void unsign(UUID measure, Set<Side> keeping) {
        sql.sql("delete from conduct.signature where measure_id = :measure and not side = any(:keeping)")
                .param("measure", measure).param("keeping", keeping.stream().map(Side::name).toArray(String[]::new))
                .update();
    }

    List<Signature> signatures(UUID measure) {
        return sql.sql("select * from conduct.signature where measure_id = :measure order by side")
                .param("measure", measure).query(PartsTable::signature).list();
    }

    void say(UUID measure, Statement one) {
        sql.sql("""
                insert into conduct.statement (id, measure_id, said_at, text, heard_by)
                values (:id, :measure, :at, :text, :heard)
                """).param("id", one.id()).param("measure", measure).param("at", utc(one.at()))
                .param("text", one.text()).param("heard", one.heardBy()).update();
    }

    List<Statement> statements(UUID measure) {
        return sql.sql("select * from conduct.statement where measure_id = :measure order by id")
                .param("measure", measure)
                .query((row, _) -> new Statement(row.getObject("id", UUID.class), Objects.requireNonNull(instant(row,
                        "said_at")), row.getString("text"), row.getObject("heard_by", UUID.class)))
                .list();
    }

    void refer(UUID measure, Referral one) {
        sql.sql("""
                insert into conduct.referral (id, measure_id, authority, referred_on, reference, referred_by)
                values (:id, :measure, :authority, :on, :reference, :by)
                """).param("id", one.id()).param("measure", measure).param("authority", one.authority())
                .param("on", one.on()).param("reference", one.reference()).param("by", one.by()).update();
    }

    List<Referral> referrals(UUID measure) {
        return sql.sql("select * from conduct.referral where measure_id = :measure order by id")
                .param("measure", measure)
                .query((row, _) -> new Referral(row.getObject("id", UUID.class), row.getString("authority"),
                        row.getObject("referred_on", java.time.LocalDate.class), row.getString("reference"),
                        row.getObject("referred_by", UUID.class)))
                .list();
    }

    private static Signature signature(ResultSet row, int number) throws SQLException {
        return new Signature(Side.valueOf(row.getString("side")), row.getObject("person_id", UUID.class),
                Kind.valueOf(row.getString("kind")), Objects.requireNonNull(instant(row, "signed_at")));
    }
}
