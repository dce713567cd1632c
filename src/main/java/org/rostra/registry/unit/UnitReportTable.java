package org.rostra.registry.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rostra.registry.Answers;
import org.rostra.registry.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class UnitReportTable {
    private final JdbcClient sql;

    UnitReportTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UnitReport report) {
        sql.sql("""
                insert into registry.unit_report (id, reorganisation_id, unit_id, state, accounts, happened_on)
                values (:id, :reorganisation, :unit, :state, :accounts, :happened)
                """).param("id", report.id()).param("reorganisation", report.reorganisation())
                .param("unit", report.unit()).param("state", report.state().name())
                .param("accounts", report.accounts().toArray(UUID[]::new)).param("happened", report.happened())
                .update();
    }

    void send(UnitReport report) {
        sql.sql("""
                update registry.unit_report set state = :state, applicant_id = :applicant,
                    reported_on = coalesce(reported_on, :reported), answers = cast(:answers as jsonb),
                    contacts = cast(:contacts as jsonb), before = cast(:before as jsonb)
                where id = :id
                """).param("id", report.id()).param("state", report.state().name())
                .param("applicant", report.applicant()).param("reported", report.reported())
                .param("answers", Json.write(report.answers().values())).param("contacts", json(report.contacts()))
                .param("before", json(report.before())).update();
    }

    void move(UUID id, ReportState state) {
        sql.sql("update registry.unit_report set state = :state where id = :id").param("id", id)
                .param("state", state.name()).update();
    }

    /** A unit that is to report was itself taken over: whoever did reports. */
    List<UnitReport> handOn(Collection<UUID> units, UUID into) {
        return sql.sql("""
                update registry.unit_report set unit_id = :into where unit_id = any(:units) and state <> 'FILED'
                returning *
                """).param("units", units.toArray(UUID[]::new)).param("into", into).query(UnitReportTable::report)
                .list();
    }

    Optional<UnitReport> find(UUID id) {
        return sql.sql("select * from registry.unit_report where id = :id").param("id", id)
                .query(UnitReportTable::report).optional();
    }

    Optional<UnitReport> lock(UUID id) {
        return sql.sql("select * from registry.unit_report where id = :id for update").param("id", id)
                .query(UnitReportTable::report).optional();
    }

    List<UnitReport> list(Collection<UUID> ids) {
        return sql.sql("select * from registry.unit_report where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new)).query(UnitReportTable::report).list();
    }

    private static UnitReport report(ResultSet row, int number) throws SQLException {
        return new UnitReport(row.getObject("id", UUID.class), row.getObject("reorganisation_id", UUID.class),
                row.getObject("unit_id", UUID.class), ReportState.valueOf(row.getString("state")),
                List.of((UUID[]) row.getArray("accounts").getArray()), row.getObject("happened_on", LocalDate.class),
                row.getObject("applicant_id", UUID.class), row.getObject("reported_on", LocalDate.class),
                new Answers(Json.readLists(row.getString("answers"))), texts(row.getString("contacts")),
                texts(row.getString("before")));
    }

    private static String json(Map<UUID, String> texts) {
        Map<String, String> plain = new HashMap<>();
        texts.forEach((id, text) -> plain.put(id.toString(), text));
        return Json.write(plain);
    }

    private static Map<UUID, String> texts(String json) {
        Map<UUID, String> texts = new HashMap<>();
        Json.readTexts(json).forEach((id, text) -> texts.put(UUID.fromString(id), text));
        return Map.copyOf(texts);
    }
}
