package org.rostra.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.ledger.ClauseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class InterpretationTable {
    private final JdbcClient sql;

    InterpretationTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Interpretation note) {
        sql.sql("""
                insert into policy.interpretation (id, clause, since, zh, en, person_id, entered_at)
                values (:id, :clause, :since, :zh, :en, :person, :entered)
                """).param("id", note.id()).param("clause", note.clause().value()).param("since", note.since())
                .param("zh", note.text().zh()).param("en", note.text().en().orElse(null)).param("person", note.by())
                .param("entered", note.entered().atOffset(ZoneOffset.UTC)).update();
    }

    /** Puts the later note in the place of one on the same clause that nothing replaced yet; false if there is none. */
    boolean supersede(UUID earlier, Interpretation later) {
        return sql.sql("""
                update policy.interpretation set superseded_by = :later
                where id = :earlier and clause = :clause and superseded_by is null
                """).param("later", later.id()).param("earlier", earlier).param("clause", later.clause().value())
                .update() == 1;
    }

    List<Interpretation> all() {
        return sql.sql("select * from policy.interpretation order by clause, since desc, id desc")
                .query(InterpretationTable::note).list();
    }

    private static Interpretation note(ResultSet row, int number) throws SQLException {
        return new Interpretation(row.getObject("id", UUID.class), new ClauseId(row.getString("clause")),
                row.getObject("since", LocalDate.class),
                new Wording(row.getString("zh"), Optional.ofNullable(row.getString("en"))),
                row.getObject("person_id", UUID.class),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("superseded_by", UUID.class)));
    }
}
