package org.rostra.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.registry.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FilingTable {
    private final JdbcClient sql;

    FilingTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Filing f) {
        sql.sql("""
                insert into groups.filing (id, account_id, state, applicant_id, filed, remark, sent_on)
                values (:id, :group, :state, :applicant, cast(:filed as jsonb), :remark, :sent)
                """).param("id", f.id()).param("group", f.group()).param("state", f.state().name())
                .param("applicant", f.applicant()).param("filed", Json.write(f.filed())).param("remark", f.remark())
                .param("sent", f.sent()).update();
    }

    /** What is filed again after it was returned. */
    void again(Filing f) {
        sql.sql("update groups.filing set filed = cast(:filed as jsonb), remark = :remark where id = :id")
                .param("id", f.id()).param("filed", Json.write(f.filed())).param("remark", f.remark()).update();
    }

    void move(UUID id, FilingState state) {
        sql.sql("update groups.filing set state = :state where id = :id").param("id", id).param("state", state.name())
                .update();
    }

    Optional<Filing> find(UUID id) {
        return sql.sql("select * from groups.filing where id = :id").param("id", id).query(FilingTable::filing)
                .optional();
    }

    List<Filing> list(Collection<UUID> ids) {
        return sql.sql("select * from groups.filing where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query(FilingTable::filing).list();
    }

    /** The one that is under way, or was filed. */
    Optional<Filing> findStanding(UUID group) {
        return sql.sql("select * from groups.filing where account_id = :group and state in ('OPEN', 'FILED')")
                .param("group", group).query(FilingTable::filing).optional();
    }

    boolean stands(UUID group) {
        return findStanding(group).isPresent();
    }

    private static Filing filing(ResultSet row, int number) throws SQLException {
        return new Filing(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class),
                FilingState.valueOf(row.getString("state")), row.getObject("applicant_id", UUID.class),
                Json.readTexts(row.getString("filed")), row.getString("remark"),
                row.getObject("sent_on", LocalDate.class));
    }
}
