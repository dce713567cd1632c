package org.rostra.groups.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DecisionTable {
    private final JdbcClient sql;

    DecisionTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Decision d) {
        sql.sql("""
                insert into groups.decision (id, account_id, kind, state, proposal, seen, proposer_id, side, proposed_on)
                values (:id, :group, :kind, :state, cast(:proposal as jsonb), :seen, :proposer, :side, :proposed)
                """).param("id", d.id()).param("group", d.group()).param("kind", d.kind().name())
                .param("state", d.state().name()).param("proposal", Json.write(d.proposal())).param("seen", d.seen())
                .param("proposer", d.proposer()).param("side", d.side().name()).param("proposed", d.proposed())
                .update();
    }

    void end(UUID id, DecisionState state, @Nullable UUID signer, @Nullable String reason, Instant at) {
        sql.sql("""
                update groups.decision set state = :state, signer_id = :signer, reason = :reason, ended_at = :at
                where id = :id
                """).param("id", id).param("state", state.name()).param("signer", signer).param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** From now on the higher office may sign as well; false if it has ended. */
    boolean substitute(UUID id) {
        return sql.sql("update groups.decision set substitute = true where id = :id and state = 'OPEN'")
                .param("id", id).update() == 1;
    }

    Optional<Decision> find(UUID id) {
        return sql.sql("select * from groups.decision where id = :id").param("id", id).query(DecisionTable::decision)
                .optional();
    }

    List<Decision> list(Collection<UUID> ids) {
        return sql.sql("select * from groups.decision where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query(DecisionTable::decision).list();
    }

    List<Decision> openOf(UUID group) {
        return sql.sql("select * from groups.decision where account_id = :group and state = 'OPEN' order by id")
                .param("group", group).query(DecisionTable::decision).list();
    }

    /** Open decisions whose other side let its last day pass, and for which no substitute was asked. */
    List<Decision> silent(LocalDate on, String task, int limit) {
        return sql.sql("""
                select c.* from groups.decision c
                where c.state = 'OPEN' and not c.substitute
                    and exists (select from duty.open d where d.subject_id = c.id and d.task = :task and d.due_on < :on)
                order by c.id limit :limit
                """).param("on", on).param("task", task).param("limit", limit).query(DecisionTable::decision).list();
    }

    List<Decision> latest(UUID group, int limit) {
        return sql.sql("select * from groups.decision where account_id = :group order by id desc limit :limit")
                .param("group", group).param("limit", limit).query(DecisionTable::decision).list();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Decision(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class),
                DecisionKind.valueOf(row.getString("kind")), DecisionState.valueOf(row.getString("state")),
                Json.readTexts(row.getString("proposal")), row.getInt("seen"),
                row.getObject("proposer_id", UUID.class), Side.valueOf(row.getString("side")),
                row.getObject("proposed_on", LocalDate.class), row.getBoolean("substitute"),
                row.getObject("signer_id", UUID.class), ended == null ? null : ended.toInstant(),
                row.getString("reason"));
    }
}
